package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process shows: exit codes of unwritable outputs, pipes, signals, and little memory. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no shell with pipes, signals and devices")
class ProcessTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void unpackTheDemo() {
        DemoProject.in(folder.resolve("demo"));
    }

    @ParameterizedTest
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has /dev/full")
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "completion",
                "extract demo/base",
                "extract demo/base --format json",
                "changes --base demo/base --current demo/current",
                "changes --base demo/base --current demo/current --format mermaid",
                "select --artifacts demo/base",
                "query 'select 1' --duckdb :memory:",
                "diff --base demo/base --current demo/current --duckdb :memory: --out /dev/full",
                "diff --base demo/base --current demo/current --duckdb :memory:"
            })
    void aFullDiskIsAnError(String command) throws Exception {
        var result = new CommandProcess(folder).run("$recce " + command + " > /dev/full");
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("Cannot write to")
                .contains("space");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aClosedOutputIsAnError() throws Exception {
        var result = new CommandProcess(folder).run("$recce --help >&-");
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("error: Cannot write to standard output");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aPipeThatIsClosedFromTheBeginningEndsTheCommandQuietly() throws Exception {
        var result = new CommandProcess(folder).run("$recce completion | true; exit ${PIPESTATUS[0]}");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(141);
    }

    @Test
    void aPipeThatIsClosedMeanwhileEndsTheCommandQuietly() throws Exception {
        // more than fits into a pipe
        String rows = "query 'select * from range(200000)' --format csv --max-rows 200000 --duckdb :memory:";
        var result = new CommandProcess(folder).run("$recce " + rows + " | head -n 1; exit ${PIPESTATUS[0]}");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.code()).isEqualTo(141);
    }

    @Test
    void aPipeInAFolderIsRefusedAndOneThatIsNamedIsRead() throws Exception {
        var refused = new CommandProcess(folder).run("mkdir d; mkfifo d/manifest.json; $recce extract d");
        assertThat(refused.err().lines()).singleElement().asString().contains("manifest.json\": it is a pipe");
        assertThat(refused.code()).isEqualTo(2);
        var device = new CommandProcess(folder).run("$recce extract /dev/zero");
        assertThat(device.err()).contains("\"/dev/zero\" is a device, not a folder");
        var changes = new CommandProcess(folder)
                .run("$recce changes --base <(gzip -c demo/base/manifest.json) --current <(cat"
                        + " demo/current/manifest.json)");
        assertThat(changes.err()).isEmpty();
        assertThat(changes.code()).isEqualTo(1);
        var query =
                new CommandProcess(folder).run("$recce query --file <(echo 'select 5') --duckdb :memory: --format csv");
        assertThat(query.out()).isEqualTo("5\r\n5\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "manifest, 'x', 90000000, '\"', '\"'",
        "catalog, '7,', 100000000, '[', '7]'",
        "run-results, '{},', 90000000, '[', '{}]'"
    })
    void hostileArtifactsEndAtALimit(String kind, String part, int times, String begin, String end) throws Exception {
        Path bomb = folder.resolve("bomb.json.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] many = part.repeat(100_000).getBytes(StandardCharsets.UTF_8);
            gzip.write(("{\"a\": " + begin).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times / 100_000; i++) {
                gzip.write(many);
            }
            gzip.write((end + "}").getBytes(StandardCharsets.UTF_8));
        }
        String manifest = kind.equals("manifest") ? "" : "--manifest demo/base/manifest.json ";
        var result = new CommandProcess(folder)
                .with("-Xmx256m")
                .run("$recce extract " + manifest + "--" + kind + " bomb.json.gz");
        assertThat(result.err().lines()).singleElement().asString().contains("it exceeds a limit");
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes | $recce query - --duckdb :memory:",
                "$recce query --file <(yes) --duckdb :memory:",
                "$recce query 'select 1' --env-file <(yes) --profile x",
                "yes | $recce jinja",
                "$recce jinja <(yes)",
                "yes | tr -d '\\n' | $recce jinja --batch",
                "yes | tr -d '\\n' | $recce select --artifacts demo/base --batch",
                "$recce select --artifacts demo/base --selectors <(yes)",
                "$recce select --artifacts demo/base --project <(yes)",
                "$recce diff --base demo/base --current demo/current --duckdb :memory: --checks <(yes)"
            })
    void textsWithoutAnEndEndAtALimit(String script) throws Exception {
        var result = new CommandProcess(folder).with("-Xmx64m").run(script);
        assertThat(result.err().lines()).singleElement().asString().contains("it has more than ");
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkfifo profiles.yml; $recce query 'select 1' --profile x",
                "mkfifo dbt_project.yml; $recce query 'select 1'",
                "mkfifo dbt_project.yml; $recce select --artifacts demo/base --project ."
            })
    void aPipeInPlaceOfAFileOfAFolderIsRefused(String script) throws Exception {
        var result = new CommandProcess(folder).run(script);
        assertThat(result.err().lines()).singleElement().asString().contains("it is not a regular file");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aTemporaryFolderThatIsMissingIsNamed() throws Exception {
        CommandProcess command = new CommandProcess(folder).with("-Djava.io.tmpdir=" + folder + "/none");
        var demo = command.run("$recce demo");
        assertThat(demo.err().lines()).singleElement().asString().contains("temporary folder \"" + folder + "/none\"");
        assertThat(demo.code()).isEqualTo(2);
        var query = command.run("export XDG_CACHE_HOME=/dev/null/none; $recce query 'select 1' --duckdb :memory:");
        assertThat(query.err().lines()).singleElement().asString().contains("temporary folder \"" + folder + "/none\"");
        assertThat(query.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalLeavesNothingInTheTemporaryFolder(String signal) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        new CommandProcess(folder)
                .with("-Djava.io.tmpdir=" + temporary)
                .run("set -m; $recce demo & until compgen -G 'tmp/recce-demo-*/demo.duckdb'; do kill -0 $! ||"
                        + " break; done; kill -" + signal + " $!; wait $!");
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(file -> !file.getFileName().toString().startsWith("hsperf")))
                    .isEmpty();
        }
    }

    @Test
    void aThreadThatDiesEndsTheCommand() throws IOException, InterruptedException {
        var result = new CommandProcess(folder)
                .run("mkfifo silence; ${recce/org.recce4j.cli.Main/org.recce4j.cli.DyingThread} jinja - <> silence");
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("error: internal error: java.lang.StackOverflowError");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void theNativeLibraryIsUnpackedOnceIntoAFolderOfTheUser() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path cache = folder.resolve("cache/recce4j/native");
        CommandProcess command = new CommandProcess(folder).with("-Djava.io.tmpdir=" + temporary);
        String query = "$recce query 'select 1' --duckdb :memory: --format csv";
        assertThat(command.run(query).out()).isEqualTo("1\r\n1\r\n");
        Path library = onlyFile(cache);
        var unpacked = Files.getLastModifiedTime(library);
        assertThat(command.run(query).code()).isZero();
        assertThat(Files.getLastModifiedTime(onlyFile(cache))).isEqualTo(unpacked);
        assertThat(temporary).isEmptyDirectory();

        Files.write(library, new byte[] {1});
        assertThat(command.run(query).code()).isZero();
        assertThat(Files.size(library)).isGreaterThan(1_000_000);

        command.run("chmod 770 cache/recce4j/native");
        Files.write(library, new byte[] {1});
        assertThat(command.run(query).code()).isZero();
        assertThat(Files.size(library)).isEqualTo(1);
    }

    @Test
    void jooqDoesNotAnnounceItselfInALog() throws Exception {
        var result = new CommandProcess(folder)
                .with("-Dorg.slf4j.simpleLogger.log.org.jooq=info")
                .run("$recce store init --duckdb db");
        assertThat(result.err()).isEqualTo("The store is ready.\n");
    }

    /** A process has the file db open until descriptor 3 is closed. */
    private static final String HELD = """
            $recce store init --duckdb db >&2
            mkfifo hold
            ${recce/org.recce4j.cli.Main/org.recce4j.cli.HoldingProcess} db held <hold &
            holder=$!
            exec 3>hold
            until [ -e held ]; do kill -0 $holder || exit 9; done
            """;

    private static final String UNTIL_IT_WAITS =
            " 3>&- & command=$!; until grep -q 'waiting for process' stderr.txt; do kill -0 $command || exit 9; done\n";

    @ParameterizedTest
    @ValueSource(strings = {"query 'select 1' --format csv", "store list", "store save demo/base --environment prod"})
    void aDatabaseThatAnotherProcessHasOpenIsWaitedFor(String command) throws Exception {
        var result = new CommandProcess(folder)
                .run(HELD + "$recce " + command + " --duckdb db" + UNTIL_IT_WAITS + "exec 3>&-; wait $command");
        assertThat(result.err())
                .containsPattern(
                        "(?m)^waiting for process \\d+ \\(.*java\\), which has the database file open, for up to 30 s$");
        assertThat(result.code()).isZero();
    }

    @Test
    void waitingForADatabaseEndsWithCtrlC() throws Exception {
        var result = new CommandProcess(folder)
                .run("set -m\n" + HELD + "$recce store save demo/base --environment prod --duckdb db" + UNTIL_IT_WAITS
                        + "kill -INT $command; wait $command; code=$?; kill -0 $holder && exec 3>&-; exit $code");
        assertThat(result.err()).contains("waiting for process").doesNotContain("error:");
        assertThat(result.code()).isEqualTo(130);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }
}
