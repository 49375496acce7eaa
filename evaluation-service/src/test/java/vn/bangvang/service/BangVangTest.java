package vn.bangvang.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BangVangTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "screen",
                "template",
                "evaluate",
                "awards",
                "procedure",
                "vocabulary",
                "serve",
                "account",
                "audit"
            })
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("bang-vang " + command);
    }

    @Test
    void anUnknownCommandIsUnusable() {
        assertThat(CommandRun.of("danse").exitCode()).isEqualTo(2);
    }

    @Test
    void tellsItsVersion() {
        assertThat(CommandRun.of("--version").out()).startsWith("bang-vang 0.1.0");
    }
}
