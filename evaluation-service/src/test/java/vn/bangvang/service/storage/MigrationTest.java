package vn.bangvang.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationTest {

    private static final List<String> TABLES =
            List.of("audit_entry", "council_entry", "evaluation", "intake_list", "law_text", "round", "screening_row");

    static Stream<MigrationVersion> earlierVersions() {
        List<MigrationVersion> all = Arrays.stream(
                        flyway(newDatabase(), MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .toList();
        return all.subList(0, all.size() - 1).stream();
    }

    @Test
    void anEmptyDatabaseIsMadeReady() {
        DriverManagerDataSource database = newDatabase();

        flyway(database, MigrationVersion.LATEST).migrate();

        assertThat(JdbcClient.create(database)
                        .sql("select table_name from information_schema.tables where table_schema = 'public'")
                        .query(String.class)
                        .list())
                .containsAll(TABLES);
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void whatAnEarlierVersionKeptIsThereAfterTheStepToThisOne(MigrationVersion earlier) {
        DriverManagerDataSource database = newDatabase();
        flyway(database, earlier).migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into dossier (hash, content) values (sha256('x'), 'x')")
                .update();

        flyway(database, MigrationVersion.LATEST).migrate();

        assertThat(jdbc.sql("select content from dossier").query(String.class).single())
                .isEqualTo("x");
    }

    private static Flyway flyway(DriverManagerDataSource database, MigrationVersion target) {
        return Flyway.configure().dataSource(database).target(target).load();
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
