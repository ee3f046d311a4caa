package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;

/** What {@code recce diff} ends with if checks have policies, on the demo's database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyCommandTest {

    private Path folder = Path.of("");

    @BeforeAll
    void runTheDemo(@TempDir Path temporary) {
        folder = temporary;
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "allow, 0, allowed by its policy",
        "warn, 0, a warning by its policy",
        "fail, 1, not allowed by its policy",
        "'{allow: {rows: 103 %, columns: 1}}', 0, allowed by its policy",
        "at most 103 %, 1, not allowed by its policy",
        "'{allow: 0, warn: {rows: 103 %, columns: 1}}', 0, a warning by its policy"
    })
    void anAllowedDifferenceDoesNotExitWithOne(String policy, int code, String words) {
        Cli.Result result = diff("data", "value_diff: {model: orders, primary_key: order_id, policy: " + policy + "}");
        assertThat(result.out()).contains("DIFFERENT").contains(words);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void warningsExitWithOneOnRequest() {
        String check = "value_diff: {model: orders, primary_key: order_id, policy: warn}";
        assertThat(diff("data", check, "--fail-on-warnings").code()).isEqualTo(1);
        assertThat(diff("never", check, "--fail-on-warnings").code()).isZero();
    }

    @Test
    void aNamedCheckOfAFileKeepsItsPolicyAndThatOfItsType() throws IOException {
        Files.writeString(folder.resolve("recce.yml"), """
                recce4j:
                  policies: {value_diff: warn}
                checks:
                  - {name: Orders, type: value_diff, params: {model: orders, primary_key: order_id}}
                  - {name: Strict, type: value_diff, params: {model: orders, primary_key: order_id, policy: fail}}
                """);
        Cli.Result result = new Cli(folder)
                .diffOfDemo("demo/demo.duckdb", "--checks", "recce.yml", "--fail-on", "data", "--format", "json");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().items("entries").stream()
                        .map(entry -> String.valueOf(
                                ((Json.Obj) entry).object("policy").text("judgement"))))
                .containsExactly("warns", "fails");
    }

    @Test
    void noPolicyMakesASuccessOfWhatFailed() {
        assertThat(diff("data", "value_diff: {model: nosuch, policy: allow}").code())
                .isEqualTo(3);
        assertThat(diff("data", "value_diff: {model: orders, policy: {alow: 1}}")
                        .err())
                .contains("\"policy\" cannot be used: it has no key \"alow\"; its keys are allow and warn");
    }

    private Cli.Result diff(String failOn, String check, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"--fail-on", failOn, "--check", check}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return new Cli(folder).diffOfDemo("demo/demo.duckdb", all);
    }
}
