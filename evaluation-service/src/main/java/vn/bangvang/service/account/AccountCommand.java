package vn.bangvang.service.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bangvang.service.shared.UsageException;

/** Commands about accounts and tokens, for whoever runs the machine. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {"Tài khoản và mã truy cập của dịch vụ."},
        subcommands = {AccountCommand.Reset.class, AccountCommand.Token.class})
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

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "TÊN", description = "Tên tài khoản.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Integer call() {
            String password = OwnDatabase.act(own -> own.accounts().reset("system", name))
                    .orElseThrow(() -> new UsageException("Không có tài khoản “" + name + "”."));
            spec.commandLine().getOut().println("Mật khẩu dùng một lần (chỉ hiện lần này): " + password);
            return 0;
        }
    }

    /** Makes a token for another system. */
    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = {"Cấp mã truy cập cho một hệ thống khác; mã chỉ hiện lần này, dịch vụ chỉ giữ mã băm."},
            footer = {"", "Ví dụ: bang-vang account token phan-mem-nhan-su --scopes evaluate,rules:read --days 90"})
    public static final class Token implements Callable<Integer> {

        private static final int LONGEST_DAYS = 366;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "TÊN", description = "Tên hệ thống dùng mã này.")
        @SuppressWarnings("NullAway.Init")
        private String label;

        @Option(
                names = "--scopes",
                split = ",",
                defaultValue = "evaluate,rules:read",
                paramLabel = "QUYỀN",
                description = "Các quyền. Mặc định: ${DEFAULT-VALUE}.")
        private Set<String> scopes = new LinkedHashSet<>();

        @Option(
                names = "--units",
                split = ",",
                paramLabel = "MÃ",
                description = "Chỉ thấy hồ sơ của các đơn vị này. Mặc định: mọi đơn vị.")
        private @Nullable Set<String> units;

        @Option(
                names = "--places",
                split = ",",
                defaultValue = "vn",
                paramLabel = "ĐỊA_BÀN",
                description = "Các địa bàn. Mặc định: ${DEFAULT-VALUE}.")
        private Set<String> places = new LinkedHashSet<>();

        @Option(
                names = "--days",
                defaultValue = "30",
                paramLabel = "SỐ",
                description =
                        "Hết hạn sau bao nhiêu ngày, nhiều nhất " + LONGEST_DAYS + ". Mặc định: ${DEFAULT-VALUE}.")
        private int days;

        @Override
        public Integer call() {
            if (days < 1 || days > LONGEST_DAYS) {
                throw new UsageException("--days từ 1 đến " + LONGEST_DAYS + ".");
            }
            Set<Scope> wanted = scopes.stream().map(Token::scope).collect(Collectors.toSet());
            Instant expiresAt = Instant.now().plus(Duration.ofDays(days));
            ServiceTokens.Made made = OwnDatabase.act(own -> {
                own.accounts().requirePlaces(places);
                return own.tokens().create("system", label, wanted, units, places, expiresAt);
            });
            spec.commandLine().getOut().println(made.token());
            return 0;
        }

        private static Scope scope(String code) {
            return Scope.forMachines()
                    .filter(scope -> scope.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("Không có quyền “" + code + "”. Các quyền: "
                            + Scope.forMachines().map(Scope::code).collect(Collectors.joining(", ")) + "."));
        }
    }
}
