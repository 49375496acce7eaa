package vn.bangvang.service.storage;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The database that the configuration names, or else the one that the service brings along. */
@Component
public final class Databases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    Databases(
            @Value("${bangvang.database.url:}") String url,
            @Value("${bangvang.database.user:}") String user,
            @Value("${bangvang.database.password:}") String password,
            @Value("${bangvang.data:data}") Path data) {
        embedded = url.isEmpty() ? EmbeddedPostgres.start(data) : null;
        if (embedded != null) {
            watch(embedded);
        }
        address = embedded != null ? embedded.address() : new DatabaseAddress(url, user, password);
    }

    /**
     * The database as the environment names it, for a command: a server's, the one of a service that runs on this
     * machine, or one that is started for the command.
     */
    public static Databases ofEnvironment() {
        String url = variable("BANGVANG_DATABASE_URL", "");
        Path data = dataFolder();
        DatabaseAddress running = url.isEmpty() ? EmbeddedPostgres.startedElsewhere(data) : null;
        if (running != null) {
            return new Databases(running.url(), running.user(), running.password(), data);
        }
        return new Databases(
                url, variable("BANGVANG_DATABASE_USER", ""), variable("BANGVANG_DATABASE_PASSWORD", ""), data);
    }

    private static void watch(EmbeddedPostgres postgres) {
        Thread watch = new Thread(
                () -> {
                    while (true) {
                        try {
                            TimeUnit.SECONDS.sleep(2);
                            postgres.reviveIfDead();
                        } catch (DatabaseException e) {
                            LOG.error("PostgreSQL could not be started again");
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "postgresql-watch");
        watch.setDaemon(true);
        watch.start();
    }

    static Path dataFolder() {
        return Path.of(variable("BANGVANG_DATA", "data"));
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    /** How it is reached. */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
