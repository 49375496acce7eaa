package vn.bangvang.service;

import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.service.account.FirstAdministrator;
import vn.bangvang.service.shared.UsageException;
import vn.bangvang.service.storage.DatabaseException;
import vn.bangvang.service.storage.WorkFolder;

/** Starts the HTTP service. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"Chạy dịch vụ HTTP. Dừng bằng Ctrl+C."},
        footer = {"", "Ví dụ: bang-vang serve --port 8080"})
public final class ServeCommand implements Callable<Integer> {

    /** The process goes on: the service runs until it is stopped. */
    static final int KEEP_RUNNING = -1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "CỔNG",
            defaultValue = "8080",
            description = "Cổng. Mặc định: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "127.0.0.1",
            description =
                    "Địa chỉ mạng để nghe. Mặc định: ${DEFAULT-VALUE}, chỉ máy này gọi được. Ra mạng thì đặt sau máy chủ trung gian có HTTPS.")
    private String address = "127.0.0.1";

    @Override
    public Integer call() {
        WorkFolder.open();
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        try {
            ConfigurableApplicationContext service =
                    application.run("--server.port=" + port, "--server.address=" + address);
            service.getBean(FirstAdministrator.class)
                    .takeMessage()
                    .ifPresent(message -> spec.commandLine().getOut().println(message));
        } catch (RuntimeException e) {
            throw plain(e);
        }
        return KEEP_RUNNING;
    }

    /** Where the database cannot be had, the message alone helps. */
    private static RuntimeException plain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException) {
                return new UsageException(String.valueOf(cause.getMessage()));
            }
        }
        return failure;
    }
}
