package vn.bangvang.service.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import vn.bangvang.service.account.SignedIn;

/** One real PostgreSQL for all tests of a run; every application context of a test is pointed at it. */
public final class TestDatabase implements ContextCustomizerFactory {

    private static final class Holder {
        static final Path FOLDER = temporaryFolder("bang-vang-test-");
        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                POSTGRES.close();
                delete(FOLDER);
            }));
        }
    }

    /** The address of the database. */
    public static DatabaseAddress address() {
        return Holder.POSTGRES.address();
    }

    /** Starts a database again that was killed, as whoever runs it would. */
    public static void revive(EmbeddedPostgres postgres) {
        postgres.reviveIfDead();
    }

    /** A new folder that every account of the machine can reach. */
    static Path temporaryFolder(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in which the programs are unpacked already. */
    public static Path folderWithPrograms() {
        Path folder = temporaryFolder("bang-vang-test-");
        address();
        try {
            Files.createSymbolicLink(folder.resolve("postgresql-18.6"), Holder.FOLDER.resolve("postgresql-18.6"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder. */
    public static void delete(Path folder) {
        try {
            PostgresBinaries.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new PointToIt();
    }

    private record PointToIt() implements ContextCustomizer {

        @Override
        public void customizeContext(
                org.springframework.context.ConfigurableApplicationContext context,
                org.springframework.test.context.MergedContextConfiguration mergedConfig) {
            DatabaseAddress address = address();
            TestPropertyValues.of(
                            "bangvang.database.url=" + address.url(),
                            "bangvang.database.user=" + address.user(),
                            "bangvang.database.password=" + address.password(),
                            "bangvang.database.connections=8",
                            "bangvang.security.bcrypt-strength=4")
                    .applyTo(context);
            ((org.springframework.beans.factory.support.BeanDefinitionRegistry) context.getBeanFactory())
                    .registerBeanDefinition("signedIn", new RootBeanDefinition(SignedIn.class));
        }
    }
}
