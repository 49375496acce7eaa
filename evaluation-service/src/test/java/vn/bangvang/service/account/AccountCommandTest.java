package vn.bangvang.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.service.CommandRun;

class AccountCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"admin", "password", "everything"})
    void aTokenCannotHaveWhatOnlyPeopleMayDo(String scope) {
        CommandRun run = CommandRun.of("account", "token", "thu", "--scopes", scope);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Không có quyền “" + scope + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "367"})
    void aTokenThatNeverExpiresIsRefused(String days) {
        CommandRun run = CommandRun.of("account", "token", "thu", "--days", days);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--days");
    }

    @Test
    void aTokenNeedsAName() {
        assertThat(CommandRun.of("account", "token").exitCode()).isEqualTo(2);
    }
}
