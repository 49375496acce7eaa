package vn.bangvang.service.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can sign in, before the service says that it is ready. */
@Component
public final class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private @Nullable String message;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        message = accounts.createFirstAdministrator()
                .map(password -> "Tài khoản quản trị đầu tiên: " + Accounts.FIRST_ADMINISTRATOR
                        + "\nMật khẩu dùng một lần (chỉ hiện lần này): " + password
                        + "\nHãy đăng nhập và đổi ngay. Nếu làm mất: bang-vang account reset "
                        + Accounts.FIRST_ADMINISTRATOR)
                .orElse(null);
    }

    /** What to tell the person who has started the service, once; empty where there was an account before. */
    public Optional<String> takeMessage() {
        Optional<String> taken = Optional.ofNullable(message);
        message = null;
        return taken;
    }
}
