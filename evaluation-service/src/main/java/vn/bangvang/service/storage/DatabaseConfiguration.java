package vn.bangvang.service.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** A database that starts at the same time, or comes back after a fall, is waited for. */
    private static final long WAIT_MILLIS = 60_000;

    @Bean
    HikariDataSource dataSource(Databases databases, @Value("${bangvang.database.connections:20}") int connections) {
        DatabaseAddress address = databases.address();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setPoolName("bang-vang");
        config.setInitializationFailTimeout(WAIT_MILLIS);
        config.addDataSourceProperty("ApplicationName", "bang-vang");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
