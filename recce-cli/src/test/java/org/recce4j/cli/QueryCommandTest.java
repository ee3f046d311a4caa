package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.text.JsonText;

class QueryCommandTest {

    private final Path folder;
    private final Cli cli;

    QueryCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.cli = new Cli(folder);
    }

    @Test
    void printsATable() {
        Cli.Result result = query(
                "select 7 as n, 'it''s' as text, null as none union all select 1234, E'two\\nlines', null order by n");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .containsExactly(
                        "   n  text        none",
                        "----  ----------  ----",
                        "   7  it's        NULL",
                        "1234  two\\nlines  NULL",
                        "(2 rows)");
        assertThat(result.code()).isZero();
    }

    @Test
    void writesCsv() {
        assertThat(query("select 'a,b' as \"x \"\"y\"\"\", '' as empty, null as none, 1.50 as d", "--format", "csv")
                        .out())
                .isEqualTo("\"x \"\"y\"\"\",empty,none,d\r\n\"a,b\",\"\",,1.50\r\n");
    }

    @Test
    void writesJsonThatLosesNothing() {
        Cli.Result result = query(
                "select 1 as small, 9007199254740993 as big, 1.10 as dec, 0.5::double as dbl, 'nan'::double as nan,"
                        + " true as yes, timestamp '2024-01-01 10:00:00' as ts, date '2024-01-01' as day,"
                        + " '\\x00\\xFF'::blob as bytes, [1, null] as list, null as none",
                "--format",
                "json");
        assertThat(result.json().text("format")).isEqualTo("recce4j.rows/1");
        assertThat(String.valueOf(result.json().get("rows").toPlain()))
                .isEqualTo("[[1, 9007199254740993, 1.10, 0.5, NaN, true, 2024-01-01T10:00:00, 2024-01-01, AP8=,"
                        + " [1, null], null]]");
        assertThat(result.out())
                .contains("\"9007199254740993\"")
                .contains("\"1.10\"")
                .contains("\"NaN\"");
        assertThat(result.out()).contains("\"name\" : \"small\"").contains("\"type\" : \"INTEGER\"");
    }

    @Test
    void writesWhatIsInsideOfListsAndStructsAsItWritesColumns() {
        Cli.Result result = query(
                "select ['nan'::double, '-0.0'::double, 1.5] as numbers, {'x': 'inf'::float} as struct,"
                        + " [9007199254740993] as big, [1::decimal(10, 2), 2.50] as dec, [time '24:00:00'] as times,"
                        + " '-0.0'::double as zero, map {'k': '\\x00\\xFF'::blob} as bytes",
                "--format",
                "json");
        assertThat(JsonText.write(result.json().get("rows")))
                .isEqualTo("[[[\"NaN\",-0.0,1.5],{\"x\":\"Infinity\"},[\"9007199254740993\"],[\"1.00\",\"2.50\"],"
                        + "[\"24:00:00\"],-0.0,{\"k\":\"AP8=\"}]]");
    }

    @Test
    void readsAPivotWhoseColumnsItsDataNames() {
        Cli.Result result =
                query("pivot (select 'a' as k, time '24:00:00' as t) on k using list(t)", "--format", "json");
        assertThat(JsonText.write(result.json().get("rows"))).isEqualTo("[[[\"24:00:00\"]]]");
    }

    @Test
    void passesTheSqlAsItIs() {
        assertThat(query("select '{{ not rendered }} ? :a' as x -- ;", "--format", "csv")
                        .out())
                .isEqualTo("x\r\n{{ not rendered }} ? :a\r\n");
    }

    @Test
    void saysThatJinjaNeedsArtifacts() {
        assertThat(query("select * from {{ ref('orders') }}").err())
                .contains("which is rendered only with --artifacts S");
        assertThat(query("select nosuch").err()).doesNotContain("--artifacts");
    }

    @Test
    void takesSqlThatBeginsWithAComment() {
        String sql = "-- how many\nselect 1 as n";
        assertThat(cli.run("query", "--duckdb", ":memory:", "--format", "csv", "--", sql)
                        .out())
                .isEqualTo("n\r\n1\r\n");
        assertThat(cli.reading(sql)
                        .run("query", "--file", "-", "--duckdb", ":memory:", "--format", "csv")
                        .out())
                .isEqualTo("n\r\n1\r\n");
    }

    @Test
    void readsAFileOrStandardInput() throws IOException {
        Files.writeString(folder.resolve("q.sql"), "select 1 as a;\n");
        assertThat(cli.run("query", "--file", "q.sql", "--duckdb", ":memory:", "--format", "csv")
                        .out())
                .isEqualTo("a\r\n1\r\n");
        assertThat(cli.reading("select 2 as b")
                        .run("query", "-", "--duckdb", ":memory:", "--format", "csv")
                        .out())
                .isEqualTo("b\r\n2\r\n");
    }

    @Test
    void knowsRefAndSourceOfArtifacts() {
        assertThat(cli.run("demo", "--out", "demo").code()).isZero();
        Cli.Result result = cli.run(
                "query",
                "select count(*) > 0 as some from {{ ref('orders') }}",
                "--artifacts",
                "demo/current",
                "--duckdb",
                "demo/demo.duckdb",
                "--format",
                "csv");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("some\r\ntrue\r\n");
        Cli.Result missing = cli.run(
                "query",
                "select * from {{ ref('nope') }}",
                "--artifacts",
                "demo/current",
                "--duckdb",
                "demo/demo.duckdb");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("Cannot render the query").contains("nope");
    }

    @Test
    void knowsMacrosVariablesAndTheEnvironment() {
        new RenderedShop()
                .macro("twice", "{% macro twice(n) %}{{ n }} * 2{% endmacro %}")
                .write(folder.resolve("target"));
        RenderedShop.text(folder.resolve("dbt_project.yml"), "name: shop\nvars: {days: 3, hours: 5}\n");
        cli.with("REGION", "eu");
        String sql = "select {{ twice(var('days')) }} as n, {{ var('hours') }} as h, '{{ env_var('REGION') }}' as r";
        String[] state = {"--artifacts", "target", "--project", ".", "--vars", "{hours: 6}", "--format", "csv"};
        assertThat(query(sql, state).out()).isEqualTo("n,h,r\r\n6,6,eu\r\n");
        assertThat(query("select {{ undefined_name }}", state).err())
                .contains("Cannot render the query: 'undefined_name' is undefined");
        assertThat(query("select {{ var('none') }}", state).err())
                .contains("Cannot render the query: Required var 'none' not found in config");
    }

    @Test
    void templatesCanAskTheWarehouse() {
        new RenderedShop()
                .macro("ask", "{% macro ask(sql) %}{{ adapter.execute(sql, fetch=true)[1].rows[0][0] }}{% endmacro %}")
                .write(folder.resolve("target"));
        assertThat(query("select {{ ask('select 3') }} as n", "--artifacts", "target", "--format", "csv")
                        .out())
                .isEqualTo("n\r\n3\r\n");
        assertThat(query("select {{ ask('create table t as select 3') }} as n", "--artifacts", "target")
                        .err())
                .startsWith("error: Cannot render the query: ")
                .contains("only");
    }

    @Test
    void saysWhenThereAreMoreRows() {
        Cli.Result result = query("select range as n from range(5)", "--max-rows", "2");
        assertThat(result.out()).contains("(2 rows)");
        assertThat(result.err()).isEqualTo("warning: only the first 2 rows are shown; see --max-rows\n");
    }

    @Test
    void stopsAQueryThatRunsTooLong() {
        Cli.Result result =
                query("select sum(a.range * b.range) from range(10000000) a, range(10000000) b", "--timeout", "1");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("it ran longer than 1 s and was stopped");
    }

    @Test
    void saysWhatIsWrong() {
        assertRefused("Cannot tell which query to run", "query", "--duckdb", ":memory:");
        assertRefused("Cannot tell which query to run", "query", "select 1", "--file", "x", "--duckdb", ":memory:");
        assertRefused("Cannot read the query of \"nope.sql\"", "query", "--file", "nope.sql", "--duckdb", ":memory:");
        assertRefused("no_such_table", "query", "select * from no_such_table", "--duckdb", ":memory:");
        assertRefused("must be between 1 and", "query", "select 1", "--timeout", "0", "--duckdb", ":memory:");
        assertRefused(
                "there is no folder of that name", "query", "select 1", "--drivers", "nope", "--duckdb", ":memory:");
        assertRefused(
                "Cannot read --vars", "query", "select 1", "--vars", "[1]", "--profile", "x", "--profiles-dir", ".");
    }

    @Test
    void saysWhatHappenedAndWhatToDoWithoutAValue() {
        String text = "the warehouse's own text might contain row values: it is in the cause of this error, which"
                + " --stacktrace prints";
        assertFails("", "the text is empty, or only a comment; give one statement, such as \"select 1\"");
        assertFails("/* only this */", "the text is empty, or only a comment; give one statement");
        assertFails(
                "select * from no_such_table",
                "a table, view or schema does not exist (Table with name no_such_table does not exist!); build it, or"
                        + " check the database, the schema and the target of the profile");
        assertFails("select 77777::tinyint", "a value cannot be converted to the type that the query asks for", text);
        assertFails(
                "select 9223372036854775807 + 77777",
                "a value is out of the range of its type (Out of Range Error)",
                text);
        assertFails("select error('77777')", "the query cannot be computed with its values", text);
        assertThat(query("select 77777::tinyint", "--stacktrace").err()).contains("77777");
    }

    private void assertFails(String sql, String... texts) {
        Cli.Result result = query(sql);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("error: Cannot run the query: ")
                .contains(texts)
                .doesNotContain("77777")
                .doesNotContain("null");
    }

    private void assertRefused(String why, String... arguments) {
        Cli.Result result = cli.run(arguments);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ").contains(why);
    }

    private Cli.Result query(String sql, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "query";
        arguments[1] = sql;
        arguments[2] = "--duckdb";
        arguments[3] = ":memory:";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return cli.run(arguments);
    }
}
