package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.HostileText;

/** What names and values contain neither acts on a terminal nor leaves its line, in any command. */
class HostileOutputTest {

    private static final String HOSTILE =
            "\u001b[31m\u0007\u009b2J\u202e\u200b\u2028\u0085\r\n# <img src=x> @mention\n```";

    private static final String HIDDEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n]]";

    private final Path folder;
    private final Cli cli;

    HostileOutputTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.cli = new Cli(folder);
        write("base", "select 1");
        write("current", "select 2");
    }

    @Test
    void aSummaryHasTheLinesOfAnOrdinaryOne() {
        Cli.Result result = assertInert(cli.run("extract", "current"));
        assertThat(result.out().lines()).hasSize(14);
        assertThat(result.out())
                .contains("dbt          1.8\\u001b[31m\\u0007\\u009b2J\\u202e\\u200b\\u2028\\u0085\\r\\n# ");
    }

    @Test
    void aSelectionIsALineANode() {
        assertThat(assertInert(cli.run("select", "--artifacts", "current"))
                        .out()
                        .lines())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "mermaid", "dot"})
    void changesAreInertInEachFormat(String format) {
        Cli.Result result = assertInert(
                cli.run("changes", "--base", "base", "--current", "current", "--impacted", "--format", format));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out().lines()).noneMatch(line -> line.startsWith("# "));
    }

    @Test
    void changesAsJsonKeepTheId() {
        Cli.Result result = cli.run("changes", "--base", "base", "--current", "current", "--format", "json");
        assertThat(result.json().items("changes"))
                .extracting(change -> ((Json.Obj) change).text("unique_id"))
                .containsExactly("model.shop.a" + HOSTILE, "model.shop.b" + HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown"})
    void checksOfWhatIsNotThereAreInert(String format) {
        assertInert(cli.run(
                "diff", "--base", "base", "--current", "current", "--duckdb", "new.duckdb", "--format", format));
        assertThat(cli.run("store", "init", "--duckdb", "s.duckdb").code()).isZero();
        Cli.Result result = assertInert(
                cli.run("diff", "--base", "base", "--current", "current", "--duckdb", "s.duckdb", "--format", format));
        assertThat(result.out()).contains("row count of 2 nodes");
    }

    @Test
    void storedRunsAreALineEach() {
        String[] store = {"--duckdb", "s.duckdb"};
        assertThat(cli.run("store", "init", "--duckdb", "s.duckdb").code()).isZero();
        Cli.Result saved = assertInert(cli.run(
                "store",
                "save",
                "current",
                "--environment",
                HOSTILE,
                "--tag",
                HOSTILE,
                "--run-id",
                HOSTILE,
                store[0],
                store[1]));
        assertThat(saved.err().lines()).hasSize(1);
        assertThat(saved.out().lines()).hasSize(1);
        assertThat(assertInert(cli.run("store", "list", store[0], store[1]))
                        .out()
                        .lines())
                .hasSize(4);
        assertInert(cli.run("store", "show", HOSTILE, store[0], store[1]));
        assertInert(cli.run("store", "prune", "--keep-runs", "1", "--dry-run", store[0], store[1]));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsOneCell(String value) {
        String sql = "select '" + value.replace("'", "''") + "' as \"" + value.replace("\"", "\"\"") + "\"";
        Cli.Result table = assertInert(cli.run("query", sql, "--duckdb", ":memory:"));
        assertThat(table.out().lines()).hasSize(4);
        assertThat(table.out()).hasSizeLessThan(2_000);
        String csv =
                cli.run("query", sql, "--duckdb", ":memory:", "--format", "csv").out();
        assertThat(csv).isEqualTo((quoted(value) + "\r\n").repeat(2));
    }

    static Stream<String> values() {
        return HostileText.EXAMPLES.stream()
                .filter(text -> text.indexOf('\0') < 0 && text.codePoints().noneMatch(HostileOutputTest::isHalf));
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    @Test
    void safeCsvHasNoFormulas() {
        String sql =
                "select '=1+1' as \"=f\", '+1' as p, '-5' as m, '@x' as a, chr(9) || 'x' as t, chr(13) || 'x' as c,"
                        + " -5 as i, -1.5 as d, -0.5::double as f, 'a=1' as ok, null as n, '' as e";
        assertThat(cli.run("query", sql, "--duckdb", ":memory:", "--format", "csv", "--csv-safe")
                        .out())
                .isEqualTo(String.join(
                        "\r\n",
                        "'=f,p,m,a,t,c,i,d,f,ok,n,e",
                        "'=1+1,'+1,'-5,'@x,\"'\tx\",\"'\rx\",-5,-1.5,-0.5,a=1,,\"\"",
                        ""));
        assertThat(cli.run("query", sql, "--duckdb", ":memory:", "--format", "csv")
                        .out())
                .endsWith("=1+1,+1,-5,@x,\tx,\"\rx\",-5,-1.5,-0.5,a=1,,\"\"\r\n");
        assertThat(cli.run("query", sql, "--duckdb", ":memory:", "--csv-safe").err())
                .isEqualTo("error: Cannot use --csv-safe with --format table: it is for --format csv\n");
    }

    @Test
    void anErrorIsOneLine() {
        for (String[] arguments : List.of(
                new String[] {"extract", "no" + HOSTILE},
                new String[] {"no" + HOSTILE},
                new String[] {"changes", "--no" + HOSTILE},
                new String[] {"query", "select * from \"no" + HOSTILE + "\"", "--duckdb", ":memory:"},
                new String[] {"query", "select error('" + HOSTILE + "')", "--duckdb", ":memory:"},
                new String[] {"select", "no" + HOSTILE + ":x", "--artifacts", "current"})) {
            Cli.Result result = assertInert(cli.run(arguments));
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err().lines()).hasSize(1);
        }
        assertThat(cli.run("extract", "x".repeat(10_000)).err()).hasSizeLessThan(2_100);
    }

    @Test
    void aTraceActsOnNothing() {
        assertThat(assertInert(cli.run("extract", "no" + HOSTILE, "--stacktrace"))
                        .err())
                .contains("\n    at org.recce4j.");
    }

    @Test
    void progressAndLogsActOnNothing() throws IOException {
        assertThat(new ProgressStep(HOSTILE + "x".repeat(10_000), 1, 2).line(3))
                .startsWith("1/2 \\u001b[31m")
                .endsWith("… (3 s)")
                .hasSizeLessThan(300)
                .doesNotContainPattern(HIDDEN + "|\n");
        StringWriter err = new StringWriter();
        try (PrintStream log = new PrintStream(new LogLines(new PrintWriter(err)), true, StandardCharsets.UTF_8)) {
            log.println("[main] WARN é\u001b[31m\u202e\tx");
            log.print("half");
        }
        assertThat(err).hasToString("[main] WARN é\\u001b[31m\\u202e    x\n");
    }

    /** A writer that forgets to escape does not get past the architecture test. */
    @Test
    void aWriterCannotForget() {
        JavaClasses forgetful = new ClassFileImporter().importClasses(Forgetful.class);
        assertThat(ArchitectureTest.textGoesOutEscaped
                        .evaluate(forgetful)
                        .getFailureReport()
                        .getDetails())
                .hasSize(3);
        assertThat(ArchitectureTest.fewWriteTextAsItIs
                        .evaluate(forgetful)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1);
    }

    record Forgetful(String name) {

        void write(Appendable out, Host host) throws IOException {
            out.append(name);
            host.out().println(name);
            List.of(name).forEach(host.err()::println);
            Output.data(name, host.out());
        }
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? "\"" + value.replace("\"", "\"\"") + "\""
                : value;
    }

    private static Cli.Result assertInert(Cli.Result result) {
        assertThat(result.out()).doesNotContainPattern(HIDDEN);
        assertThat(result.err()).doesNotContainPattern(HIDDEN).doesNotContain("internal error");
        return result;
    }

    private void write(String name, String code) throws IOException {
        Json.Obj manifest = Json.Obj.builder()
                .put(
                        "metadata",
                        Map.of(
                                "dbt_schema_version",
                                "https://schemas.getdbt.com/dbt/manifest/v12.json",
                                "dbt_version",
                                "1.8" + HOSTILE,
                                "project_name",
                                "shop" + HOSTILE,
                                "invocation_id",
                                "id" + HOSTILE,
                                "generated_at",
                                "2026-03-01T08:00:00Z",
                                "adapter_type",
                                "duckdb" + HOSTILE))
                .put("nodes", Map.of(id("model", "a"), node("a", code), id("model", "b"), node("b", code, "a")))
                .put("exposures", Map.of(id("exposure", "c"), node("c", code, "b")))
                .build();
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("manifest.json"), JsonText.write(manifest));
    }

    private static String id(String type, String name) {
        return type + ".shop." + name + HOSTILE;
    }

    private static Map<String, Object> node(String name, String code, String... parents) {
        return Map.of(
                "name",
                name + HOSTILE,
                "package_name",
                "shop",
                "fqn",
                List.of("shop", name + HOSTILE),
                "schema",
                "main",
                "alias",
                name + HOSTILE,
                "raw_code",
                code,
                "checksum",
                Map.of("name", "sha256", "checksum", code),
                "config",
                Map.of("materialized", "table"),
                "depends_on",
                Map.of(
                        "nodes",
                        Stream.of(parents).map(parent -> id("model", parent)).toList()),
                "description",
                HOSTILE);
    }
}
