package vn.bangvang.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void whatWasKeptUnderAnEarlierVersionIsKept(String version) {
        DriverManagerDataSource database = newDatabase();
        migrate(database, MigrationVersion.fromVersion(version));
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into dossier (hash, content) values (sha256('x'), 'x')")
                .update();

        migrate(database, MigrationVersion.LATEST);

        assertThat(jdbc.sql("select content from dossier").query(String.class).single())
                .isEqualTo("x");
        assertThat(jdbc.sql("select count(*) from screening").query(Long.class).single())
                .isZero();
    }

    private static void migrate(DriverManagerDataSource database, MigrationVersion target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }

    private static DriverManagerDataSource newDatabase() {
        DatabaseAddress address = TestDatabase.address();
        String name = "migration" + System.nanoTime();
        JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()))
                .sql("create database " + name)
                .update();
        return new DriverManagerDataSource(
                address.url().replaceAll("/[^/]*$", "/" + name), address.user(), address.password());
    }
}
