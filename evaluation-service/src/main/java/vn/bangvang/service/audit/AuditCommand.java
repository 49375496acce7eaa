package vn.bangvang.service.audit;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.service.shared.UsageException;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.DatabaseException;
import vn.bangvang.service.storage.Databases;

/** Commands about the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {"Nhật ký kiểm toán của dịch vụ."},
        subcommands = {AuditCommand.Verify.class})
public final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    /** Verifies the chain of entries. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Kiểm tra chuỗi băm của nhật ký: không bản ghi nào bị sửa, chèn hay xóa ở giữa. Để biết đuôi nhật ký không bị cắt, hãy giữ lại mã băm cuối in ra và lần sau đưa vào --anchor."
            },
            footer = {"", "Mã kết thúc: 0 chuỗi nguyên vẹn; 1 chuỗi bị đứt; 2 không dùng được."})
    public static final class Verify implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--anchor", paramLabel = "MÃ_BĂM", description = "Mã băm cuối đã ghi lại lần trước.")
        private @Nullable String anchor;

        @Override
        public Integer call() {
            try (Databases databases = Databases.ofEnvironment()) {
                DatabaseAddress address = databases.address();
                AuditLog log = new AuditLog(JdbcClient.create(
                        new DriverManagerDataSource(address.url(), address.user(), address.password())));
                return tell(AuditChain.follow(log, anchor == null ? null : anchor.toLowerCase(Locale.ROOT)));
            } catch (DatabaseException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }

        private int tell(AuditChain.Result result) {
            PrintWriter out = spec.commandLine().getOut();
            if (result.broken() != null) {
                out.println("Chuỗi bị đứt ở bản ghi số " + result.broken() + "; " + result.entries()
                        + " bản ghi trước đó nguyên vẹn.");
                return 1;
            }
            if (!result.anchored()) {
                out.println("Không còn bản ghi có mã băm đã ghi lại: nhật ký đã bị cắt hoặc bị thay.");
                return 1;
            }
            out.println("Chuỗi nguyên vẹn: " + result.entries() + " bản ghi. Mã băm cuối: " + result.head());
            return 0;
        }
    }
}
