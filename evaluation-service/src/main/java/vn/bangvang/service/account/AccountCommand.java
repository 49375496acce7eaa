package vn.bangvang.service.account;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.UsageException;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.DatabaseException;
import vn.bangvang.service.storage.Databases;

/** Commands about accounts, for whoever runs the machine. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {"Tài khoản của dịch vụ."},
        subcommands = {AccountCommand.Reset.class})
public final class AccountCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    /** Gives an account a new one-time password. */
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = {"Cấp mật khẩu dùng một lần mới cho một tài khoản và mở khóa tài khoản đó."})
    public static final class Reset implements Callable<Integer> {

        private static final int STRENGTH = 12;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "TÊN", description = "Tên tài khoản.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Integer call() {
            try (Databases databases = Databases.ofEnvironment()) {
                String password = reset(databases.address())
                        .orElseThrow(() -> new UsageException("Không có tài khoản “" + name + "”."));
                spec.commandLine().getOut().println("Mật khẩu dùng một lần (chỉ hiện lần này): " + password);
                return 0;
            } catch (DatabaseException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }

        private Optional<String> reset(DatabaseAddress address) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(address.url(), address.user(), address.password());
            JdbcClient jdbc = JdbcClient.create(source);
            Accounts accounts = new Accounts(jdbc, AuditLog.of(jdbc), new Places(Law.book()), STRENGTH);
            Optional<String> password = new TransactionTemplate(new JdbcTransactionManager(source))
                    .execute(act -> accounts.reset("system", name));
            return password == null ? Optional.empty() : password;
        }
    }
}
