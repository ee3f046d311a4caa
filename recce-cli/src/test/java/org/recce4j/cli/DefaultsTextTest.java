package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;

/** The key {@code recce4j} of a recce.yml, on the demo's database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefaultsTextTest {

    private Path folder = Path.of("");

    @BeforeAll
    void runTheDemo(@TempDir Path temporary) {
        folder = temporary;
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
    }

    @Test
    void defaultsArePutIntoTheChecksOfTheFileAndOfTheCommand() throws IOException {
        Cli.Result result = diff("""
                recce4j:
                  where: order_id > 1
                checks:
                  - {type: value_diff, params: {model: orders, primary_key: order_id}}
                  - {type: value_diff, params: {model: orders, primary_key: order_id, where: order_id > 2}}
                  - {type: schema_diff, params: {}}
                """, "--check", "value_diff: {model: orders, base_where: 1 = 1}");
        assertThat(conditions(result)).containsExactly("order_id > 1", "order_id > 2", "null", "order_id > 1");
    }

    @Test
    void aFileOfDefaultsAloneLeavesTheDefaultChecks() throws IOException {
        Cli.Result result = diff("recce4j: {where: 1 = 1}\n", "--primary-key", "orders=order_id");
        assertThat(result.json().items("entries")).hasSizeGreaterThan(3);
        assertThat(conditions(result)).contains("1 = 1").contains("null");
        Cli.Result asked = diff("recce4j: {where: 1 = 1}\n", "--check", "value_diff: {model: orders}");
        assertThat(conditions(asked)).containsExactly("1 = 1");
        assertThat(diff("recce4j:\n").json().items("entries")).hasSizeGreaterThan(3);
    }

    @Test
    void aDefaultThatAChosenCheckCannotHaveIsNamedWithItsPlace() throws IOException {
        Cli.Result result = diff("\nrecce4j: {policy: 5 %}\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("Cannot make a schema_diff: ")
                .contains("(from the default \"policy\"; put limits under \"policies\", by type of check)"
                        + " (\"recce.yml\", line 2)");
    }

    @Test
    void recceIgnoresThem() throws IOException {
        Cli.Result result = diff("""
                recce4j: {nonsense: 1}
                checks: [{type: row_count_diff, params: {node_names: [orders]}}]
                """, "--compat", "recce");
        assertThat(conditions(result)).containsExactly("null");
        assertThat(diff("recce4j: {where: 1 = 1}\n", "--compat", "recce").err()).contains("it has no list \"checks\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recce4j: {wehre: x}  | unknown key "wehre"; its keys are budget, samples, | policies, privacy (did you mean where?) (line 2)
            recce4j: {where: 3}  | "where" must be a text               | (line 2)
            recce4j: [where]     | "recce4j" must be a mapping          | (line 2)
            Recce4J: {where: x}  | "Recce4J"; did you mean "recce4j"?   | (line 2)
            recce4: {where: x}   | "recce4"; did you mean "recce4j"?    | (line 2)
            recce4j: {privcy: x} | "privcy"; did you mean "privacy"?    | (line 2)
            recce4j: {privacy: 1} | "privacy" must be a mapping         | (line 2)
            recce4j: {privacy: {mode: no}} | "mode" must be mask, hash or show | (line 2)
            recce4j: {samples: -1} | "samples" must be a whole number from 0 to 1,000 | (line 2)
            """)
    void whatMakesNoSenseIsRefusedWithItsLine(String text, String why, String place) throws IOException {
        Cli.Result result = diff("checks: [{type: schema_diff}]\n" + text + "\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("Cannot read checks of \"recce.yml\": ")
                .contains(why)
                .contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "recce"})
    void privacyHoldsInBothModes(String rules) throws IOException {
        String query = "{type: query, params: {sql_template: 'select 42 as secret_number'}}";
        Cli.Result open = diff("checks: [" + query + "]\n", "--compat", rules);
        assertThat(row(open)).isEqualTo(Json.of(List.of(42)));
        Cli.Result masked =
                diff("recce4j: {privacy: {columns: [secret_number]}}\nchecks: [" + query + "]\n", "--compat", rules);
        assertThat(row(masked)).isEqualTo(Json.of(List.of("***")));
    }

    @Test
    void aColumnOfPrivacyThatNoModelHasIsAWarning() throws IOException {
        String check = "checks: [{type: row_count_diff, params: {node_names: [orders]}}]\n";
        Cli.Result result = diff("recce4j: {privacy: {columns: [orders.statsu, status]}}\n" + check);
        assertThat(result.err())
                .containsOnlyOnce("warning: ")
                .contains(
                        "warning: no model of either state is known to have the column \"orders.statsu\" of \"privacy\"");
    }

    private static Json row(Cli.Result result) {
        Json.Obj entry = (Json.Obj) result.json().items("entries").get(0);
        return entry.object("result").items("data").get(0);
    }

    @Test
    void theNumberOfSamplesComesFromTheCheckThenTheCommandThenTheFile() throws IOException {
        String file = """
                recce4j: {samples: 3}
                checks:
                  - {type: value_diff, params: {model: orders, primary_key: order_id}}
                  - {type: value_diff, params: {model: orders, primary_key: order_id, samples: 2}}
                  - {type: schema_diff, params: {}}
                """;
        assertThat(samples(diff(file))).containsExactly("3", "2", "null");
        assertThat(samples(diff(file, "--samples", "0"))).containsExactly("0", "2", "null");
        Cli.Result asked = diff("recce4j: {samples: 3}\n", "--samples", "1", "--check", "value_diff: {model: orders}");
        assertThat(samples(asked)).containsExactly("1");
        assertThat(diff("recce4j: {samples: 3}\n", "--samples", "1001").err())
                .contains("Cannot use --samples 1001: it must be from 0 to 1000");
    }

    private static List<String> samples(Cli.Result result) {
        return result.json().items("entries").stream()
                .map(entry -> String.valueOf(
                        ((Json.Obj) entry).object("params").get("samples").toPlain()))
                .toList();
    }

    @Test
    void aDefaultThatDoesNotFitAModelFailsItsCheck() throws IOException {
        Cli.Result result = diff("""
                recce4j: {columns: [nosuch]}
                checks: [{type: value_diff, params: {model: orders}}]
                """);
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("it has no column \\\"nosuch\\\"");
    }

    private static List<String> conditions(Cli.Result result) {
        return result.json().items("entries").stream()
                .map(entry -> String.valueOf(((Json.Obj) entry).object("params").text("where")))
                .toList();
    }

    private Cli.Result diff(String file, String... options) throws IOException {
        Files.writeString(folder.resolve("recce.yml"), file);
        List<String> all = new ArrayList<>(List.of("--checks", "recce.yml", "--format", "json"));
        all.addAll(List.of(options));
        return new Cli(folder).diffOfDemo("demo/demo.duckdb", all.toArray(String[]::new));
    }
}
