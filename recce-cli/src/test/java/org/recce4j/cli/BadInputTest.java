package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear line, exit code 2, and nothing left behind. */
class BadInputTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void unpackTheDemo() {
        DemoProject.in(folder.resolve("demo"));
    }

    @Test
    void artifactsThatCannotBeRead() throws IOException {
        assertRefused("there is no folder", "extract", "nowhere");
        Files.createDirectories(folder.resolve("void"));
        assertRefused("there is no manifest.json", "extract", "void");
        write("empty.json", "");
        assertRefused("it is empty", "extract", "--manifest", "empty.json");
        String manifest = Files.readString(folder.resolve("demo/base/manifest.json"));
        write("half.json", manifest.substring(0, manifest.length() / 2));
        assertRefused("it ends in the middle at line", "extract", "--manifest", "half.json");
        assertRefused("another artifact", "extract", "--manifest", "demo/base/catalog.json");
        assertRefused(
                "another artifact",
                "extract",
                "--manifest",
                "demo/base/manifest.json",
                "--catalog",
                "demo/base/manifest.json");
        assertRefused("give either DIR", "extract");
    }

    @Test
    void aStoreThatIsNotWrittenTo() throws IOException {
        write("half.json", "{\"nodes\": {");
        assertRefused(
                "ends in the middle", "store", "save", "half.json", "--environment", "prod", "--duckdb", "new.duckdb");
        assertThat(folder.resolve("new.duckdb")).doesNotExist();
        assertRefused("database does not exist", "store", "list", "--duckdb", "new.duckdb");
        assertThat(folder.resolve("new.duckdb")).doesNotExist();
    }

    @Test
    void aNameThatBeginsWithAnAtIsNoFileOfArguments() throws IOException {
        write("orders", "--nonsense");
        assertRefused("'@orders'", "completion", "@orders");
    }

    @Test
    void aFolderThatTheLocaleCannotWriteIsNone() {
        assertThat(Main.folder("a\0b")).isEqualTo(Path.of(""));
        assertThat(Main.folder("/home/user")).isEqualTo(Path.of("/home/user"));
    }

    @Test
    void databasesThatCannotBeOpened() throws IOException {
        Files.createDirectories(folder.resolve("void"));
        assertRefused("it is not a regular file", "query", "select 1", "--duckdb", "void");
        write("text.duckdb", "not a database ".repeat(1000));
        assertRefused("not a valid DuckDB database file", "store", "list", "--duckdb", "text.duckdb");
        assertRefused("Cannot connect", "store", "init", "--duckdb", "nowhere/x.duckdb");
        assertRefused("semicolon", "store", "list", "--duckdb", "a;b=c");
    }

    @Test
    void profilesThatDoNotExist() throws IOException {
        assertRefused("there is no \"", "store", "list");
        assertRefused("profiles.yml", "store", "list", "--profile", "shop");
        write("profiles.yml", "shop: {outputs: {dev: {type: duckdb}}}");
        assertRefused("Could not find profile named 'nope'", "store", "list", "--profile", "nope");
        assertRefused("does not have a target named 'ci'", "store", "list", "--profile", "shop", "--target", "ci");
        write("profiles.yml", "shop: {outputs: {default: {type: oracle}}}");
        assertRefused(
                "known types are [bigquery, databricks, duckdb, postgres, redshift, snowflake]",
                "store",
                "list",
                "--profile",
                "shop");
    }

    @Test
    void statesThatAreNotThere() {
        assertThat(new Cli(folder).run("store", "init", "--duckdb", "s.duckdb").code())
                .isZero();
        String[] diff = {"diff", "--current", "demo/current", "--duckdb", "s.duckdb", "--base"};
        assertRefused("latest:prod", append(diff, "store:latest:prod"));
        assertRefused("run:x", append(diff, "store:run:x"));
        assertRefused("it must be store:latest:", append(diff, "store:nonsense"));
        assertRefused(
                "is stored already", "store", "save", "store:run:x", "--environment", "e", "--duckdb", "s.duckdb");
    }

    @Test
    void checksThatMakeNoSense() throws IOException {
        String[] diff = {"diff", "--base", "demo/base", "--current", "demo/current", "--duckdb", "s.duckdb", "--check"};
        assertRefused("known types are [row_count_diff, schema_diff, value_diff]", append(diff, "profile_diff: {}"));
        assertRefused("\"model\" must be", append(diff, "value_diff: {}"));
        assertRefused("Cannot read --check", append(diff, "value_diff: {model: "));
        assertRefused("must look like", append(diff, "[1]"));
        write("recce.yml", "checks: []");
        assertRefused(
                "it has no \"checks\"",
                "diff",
                "--base",
                "demo/base",
                "--current",
                "demo/current",
                "--checks",
                "recce.yml");
    }

    @Test
    void optionsThatDoNotExist() {
        assertRefused(
                "Unknown option: '--nope'; see recce changes --help",
                "changes",
                "--nope",
                "--base",
                "a",
                "--current",
                "b");
        assertRefused("Missing required option", "changes", "--base", "a");
        assertRefused(
                "expected one of [TEXT, JSON, MARKDOWN, MERMAID, DOT]",
                "changes",
                "--base",
                "a",
                "--current",
                "b",
                "--format",
                "x");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String[] append(String[] arguments, String last) {
        String[] more = Arrays.copyOf(arguments, arguments.length + 1);
        more[arguments.length] = last;
        return more;
    }

    private void assertRefused(String why, String... arguments) {
        Cli.Result result = new Cli(folder).run(arguments);
        assertThat(result.err()).contains(why).startsWith("error: ");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }
}
