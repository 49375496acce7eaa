package vn.bangvang.service.account;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can sign in. */
@Component
public final class FirstAdministrator {

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Makes the first administrator where there is no account.
     *
     * @return what to tell the person who has started the service, once; empty where there was an account
     */
    public Optional<String> createIfNeeded() {
        return accounts.createFirstAdministrator()
                .map(password -> "Tài khoản quản trị đầu tiên: " + Accounts.FIRST_ADMINISTRATOR
                        + "\nMật khẩu dùng một lần (chỉ hiện lần này): " + password
                        + "\nHãy đăng nhập và đổi ngay.");
    }
}
