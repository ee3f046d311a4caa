package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
        assertRefused("\"@orders\"", "completion", "@orders");
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
    void namesAProjectFileWithoutDetours() {
        assertRefused(
                "Cannot tell which profile to use: there is no \""
                        + folder.resolve("dbt_project.yml").normalize() + "\"",
                "query",
                "select 1",
                "--project-dir",
                "./.");
    }

    @Test
    void checksThatMakeNoSense() throws IOException {
        String[] diff = {"diff", "--base", "demo/base", "--current", "demo/current", "--duckdb", "s.duckdb", "--check"};
        assertRefused("known types are [histogram_diff, lineage_diff", append(diff, "profil_diff: {}"));
        assertRefused("\"model\" is required", append(diff, "value_diff: {}"));
        assertRefused("Cannot read --check as YAML at line 1, column ", append(diff, "value_diff: {model: "));
        String[] noKey = Arrays.copyOf(diff, diff.length - 1);
        assertRefused("it must look like MODEL=COLUMNS", append(append(noKey, "--primary-key"), "people"));
        assertRefused("must look like", append(diff, "[1]"));
        Map<String, String> files = Map.of(
                "checks: []", "Cannot read checks of \"recce.yml\": its list \"checks\" is empty",
                "[1]", "it must be a mapping with a list \"checks\"",
                "check: [1]", "it has no list \"checks\"",
                "checks:\n- type: row_count\n  name: a\n  name: b\n",
                        "Cannot read checks of \"recce.yml\": the key \"name\" is on line 3 and again on line 4; keep"
                                + " one of them",
                "checks: [lineage_diff]\n\nchecks: [row_count]\n",
                        "the key \"checks\" is on line 1 and again on line 3");
        for (Map.Entry<String, String> file : files.entrySet()) {
            write("recce.yml", file.getKey());
            assertRefused(
                    file.getValue(),
                    "diff",
                    "--base",
                    "demo/base",
                    "--current",
                    "demo/current",
                    "--checks",
                    "recce.yml");
        }
    }

    @Test
    void optionsThatDoNotExist() {
        assertRefused(
                "Unknown option \"--nope\"; see recce changes --help",
                "changes",
                "--nope",
                "--base",
                "a",
                "--current",
                "b");
        assertRefused("Missing --current S; see recce changes --help", "changes", "--base", "a");
        assertRefused(
                "Cannot use \"x\" as --format: it is not one of text, json, markdown, mermaid, dot",
                "changes",
                "--base",
                "a",
                "--current",
                "b",
                "--format",
                "x");
    }

    @Test
    void whatWasProbablyMeantIsNamed() {
        assertRefused("Unknown command \"difff\" (did you mean diff?): the commands are demo, extract,", "difff");
        assertRefused("Unknown command \"difff\"", "difff", "--help");
        assertRefused("Unknown command \"load\": the commands are init, save,", "store", "load", "--help");
        assertRefused("Unknown option \"--formt\" (did you mean --format?)", "changes", "--formt", "json");
        assertRefused("Unknown option \"--bas\" (did you mean --base?)", "changes", "--bas=a", "--current", "b");
        assertRefused(
                "Cannot use \"rece\" as --compat (did you mean recce?): it is not one of none, dbt, recce",
                "changes",
                "--base",
                "a",
                "--current",
                "b",
                "--compat",
                "rece");
        assertRefused("Cannot use \"x\" as --timeout: it is not a whole number", "query", "select 1", "--timeout", "x");
        assertRefused("Option --base is given twice", "changes", "--base", "a", "--base", "b", "--current", "c");
        assertRefused("Missing --base S", "changes", "--current", "c", "--base");
        assertRefused("Missing --environment NAME and DIR", "store", "save");
        assertRefused("Cannot use the argument \"b\": recce jinja takes only FILE", "jinja", "a", "b");
        assertRefused("put it last, after --", "query", "-- note\nselect 1", "--duckdb", ":memory:");
        assertRefused("Cannot use --duckdb after --", "query", "--", "-- note\nselect 1", "--duckdb", ":memory:");
        assertRefused(
                "Cannot use --timeout 9999999999", "query", "select 1", "--timeout", "9999999999", "--duckdb", "x");
        assertRefused("Cannot use --max-rows 0", "query", "select 1", "--max-rows", "0", "--duckdb", "x");
        assertRefused(
                "Cannot keep the runs of the last -1 days", "store", "prune", "--keep-days", "-1", "--duckdb", "x");
    }

    @Test
    void pathsThatCannotBeMeant() throws IOException {
        assertRefused("Cannot use an empty text as --duckdb: name a path", "query", "select 1", "--duckdb", "");
        assertRefused("Cannot use an empty text as --base", "changes", "--base", "", "--current", "x");
        write("profiles.yml", "p: {}");
        assertRefused(
                "Cannot use \"profiles.yml\" as --profiles-dir: it is a file; name its folder",
                "profile",
                "--profiles-dir",
                "profiles.yml");
        assertRefused("there is no file \"", "extract", "nowhere/manifest.json");
        assertRefused("there is no file of that name", "query", "--file", "none.sql", "--duckdb", ":memory:");
        assertRefused(
                "Cannot find profile \"p\": there is no file",
                "store",
                "list",
                "--profile",
                "p",
                "--profiles-dir",
                "demo");
    }

    @Test
    void aProfileInTheFolderOfTheProjectIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("analytics"));
        write("analytics/dbt_project.yml", "name: x\nprofile: p\n");
        write("analytics/profiles.yml", "p: {}");
        assertRefused(
                "name the folder of your profiles.yml with --profiles-dir DIR, such as --profiles-dir \""
                        + folder.resolve("analytics"),
                "profile",
                "--project-dir",
                "analytics");
    }

    @Test
    void aCommandWithoutASubcommandPrintsItsHelp() {
        for (String[] arguments : new String[][] {{}, {"store"}, {"--quiet"}}) {
            Cli.Result result = new Cli(folder).run(arguments);
            assertThat(result.code()).isZero();
            assertThat(result.out()).startsWith("Usage: recce ");
            assertThat(result.err()).isEmpty();
        }
        assertThat(new Cli(folder).run("query", "--help").out())
                .contains("--timeout S")
                .doesNotContain("=S", "=FILE");
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
