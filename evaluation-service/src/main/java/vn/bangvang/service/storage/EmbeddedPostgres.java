package vn.bangvang.service.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the service's own, with its data in a folder. It keeps what was committed through a kill of either
 * process and through a loss of power, and is reached from this machine only.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "bangvang";
    private static final String DATABASE = "bangvang";
    private static final String PROGRAMS = "postgresql-18.6";
    private static final int PORT_LINE = 3;
    private static final long PATIENCE_SECONDS = 120;
    private static final int ATTEMPTS = 5;

    /** To close a second channel of a file gives up the lock that this process has on it, so none is opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path cluster;
    private final Path programs;
    private final RunAs runAs;
    private final FileChannel lockFile;
    private final String password;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(Path folder, FileChannel lockFile) throws IOException {
        this.folder = folder;
        this.cluster = folder.resolve("postgresql");
        this.lockFile = lockFile;
        this.programs = PostgresBinaries.in(folder.resolve(PROGRAMS));
        this.runAs = RunAs.on(folder, cluster);
        this.password = password(folder.resolve("postgresql.password"));
    }

    /**
     * Starts the database of a folder, and makes it first if the folder is new.
     *
     * @throws DatabaseException if another process has started it, or it does not start
     */
    public static EmbeddedPostgres start(Path folder) {
        FileChannel lockFile = null;
        try {
            Path absolute = Files.createDirectories(folder.toAbsolutePath().normalize());
            lockFile = lock(absolute);
            if (lockFile == null) {
                throw new DatabaseException(
                        "Thư mục dữ liệu “" + absolute
                                + "” đang được một dịch vụ khác dùng. Hãy dừng dịch vụ kia, hoặc đặt BANGVANG_DATA sang thư mục khác.");
            }
            EmbeddedPostgres postgres = new EmbeddedPostgres(absolute, lockFile);
            HELD_HERE.add(absolute);
            try {
                postgres.start();
            } catch (DatabaseException | IOException e) {
                HELD_HERE.remove(absolute);
                throw e;
            }
            return postgres;
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new DatabaseException("Không dùng được thư mục dữ liệu “" + folder + "”: " + e.getMessage(), e);
        } catch (DatabaseException e) {
            closeQuietly(lockFile);
            throw e;
        }
    }

    /**
     * The address of the database of a folder, where another process has started it.
     *
     * @return {@code null} where none has
     */
    public static @Nullable DatabaseAddress startedElsewhere(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path pid = absolute.resolve("postgresql").resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return null;
        }
        try (FileChannel lockFile = lock(absolute)) {
            if (lockFile != null) {
                return null;
            }
            int port = Integer.parseInt(Files.readAllLines(pid).get(PORT_LINE).strip());
            return address(port, DATABASE, password(absolute.resolve("postgresql.password")));
        } catch (IOException e) {
            throw new DatabaseException("Không đọc được thư mục dữ liệu “" + folder + "”: " + e.getMessage(), e);
        }
    }

    /** How it is reached. */
    public DatabaseAddress address() {
        return address(port, DATABASE, password);
    }

    private static DatabaseAddress address(int port, String database, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    private void start() throws IOException {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialize();
        }
        stop();
        port = freePort();
        startPatiently();
        createDatabase();
    }

    /** Starts the server again, at the same address, if it has died. */
    synchronized void reviveIfDead() {
        if (!closed && !isRunning()) {
            LOG.warn("PostgreSQL has died and is started again");
            startPatiently();
        }
    }

    /** After a kill of the server its processes may hold the data for a moment longer. */
    private void startPatiently() {
        for (int attempt = 1; ; attempt++) {
            try {
                startOnce();
                return;
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Bị ngắt khi chờ PostgreSQL", e);
        }
    }

    private void startOnce() {
        control(
                "start",
                "-l",
                cluster.resolve("server.log").toString(),
                "-o",
                "-p " + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c full_page_writes=on"
                        + " -c synchronous_commit=on -c max_connections=200 -c timezone=UTC -c log_error_verbosity=terse");
    }

    private void initialize() throws IOException {
        PostgresBinaries.delete(cluster);
        Files.createDirectory(
                cluster, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        runAs.own(cluster);
        Path secret = Files.createTempFile(folder, "initial-", ".password");
        try {
            Files.writeString(secret, password);
            runAs.own(secret);
            run(List.of(
                    program("initdb"),
                    "-D",
                    cluster.toString(),
                    "-U",
                    USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8"));
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private boolean isRunning() {
        return exitCode(List.of(program("pg_ctl"), "status", "-D", cluster.toString()), null) == 0;
    }

    private void stop() {
        if (isRunning()) {
            control("stop", "-m", "fast");
        }
    }

    private void control(String action, String... options) {
        List<String> command = new ArrayList<>(List.of(
                program("pg_ctl"), action, "-D", cluster.toString(), "-w", "-t", String.valueOf(PATIENCE_SECONDS)));
        command.addAll(List.of(options));
        run(command);
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> command) {
        Path output = folder.resolve("postgresql-control.log");
        if (exitCode(command, output) != 0) {
            throw new DatabaseException("PostgreSQL đi kèm không chạy được. Xem “" + output + "” và “"
                    + cluster.resolve("server.log") + "”.");
        }
    }

    private int exitCode(List<String> command, @Nullable Path output) {
        try {
            Process process = new ProcessBuilder(runAs.command(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            output == null
                                    ? ProcessBuilder.Redirect.DISCARD
                                    : ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS + 30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new DatabaseException("Không chạy được " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Bị ngắt khi chờ PostgreSQL", e);
        }
    }

    private void createDatabase() {
        DatabaseAddress maintenance = address(port, "postgres", password);
        try (Connection connection =
                        DriverManager.getConnection(maintenance.url(), maintenance.user(), maintenance.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new DatabaseException("PostgreSQL đi kèm không nhận kết nối: " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /** The lock of a folder, held until the channel is closed; {@code null} where another holds it. */
    private static @Nullable FileChannel lock(Path folder) throws IOException {
        if (HELD_HERE.contains(folder)) {
            return null;
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return channel;
        }
        channel.close();
        return null;
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            stop();
        } finally {
            HELD_HERE.remove(folder);
            closeQuietly(lockFile);
        }
    }
}
