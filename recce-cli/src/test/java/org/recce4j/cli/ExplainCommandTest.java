package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recce diff --explain} ends with the code that the run would end with because a check cannot run. */
class ExplainCommandTest {

    private static final String VALUES = "value_diff: {model: orders}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void build() {
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
    }

    @Test
    void endsWithZeroIfEveryCheckCanRun() {
        Cli.Result result = explain("--check", VALUES);
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("PLAN   value_diff: values of orders", "TOTAL ");
        assertThat(explain().code()).isZero();
    }

    @Test
    void endsWithThreeIfACheckWouldFail() {
        Cli.Result result = explain("--check", "value_diff: {model: nope}", "--check", VALUES);
        assertThat(result.out()).contains("no state has such a model", "PLAN   value_diff: values of orders");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void endsWithThreeIfACheckOfAFileIsNotValid() throws IOException {
        Files.writeString(folder.resolve("recce.yml"), "checks:\n- {type: nope}\n- {type: lineage_diff}\n");
        Cli.Result result = explain("--checks", "recce.yml", "--allow-skipped");
        assertThat(result.out()).contains("\"recce.yml\", line 2", "PLAN   lineage_diff");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void endsAsTheRunDoesIfTheSelectionLeavesChecksOut() {
        assertThat(explain("--check", VALUES, "--select", "customers").code()).isZero();
        assertThat(explain("--select", "nothing_of_the_kind").code()).isEqualTo(3);
        assertThat(explain("--select", "nothing_of_the_kind", "--allow-skipped").code())
                .isZero();
    }

    private Cli.Result explain(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "--explain";
        System.arraycopy(options, 0, all, 1, options.length);
        return new Cli(folder).diffOfDemo("demo/demo.duckdb", all);
    }
}
