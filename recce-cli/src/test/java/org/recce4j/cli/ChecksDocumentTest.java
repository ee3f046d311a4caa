package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.check.Checks;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** The examples of docs/checks.md do what the text says. */
class ChecksDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("recce.root", "..")).resolve("docs/checks.md");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theCheckOfYourOwnRuns() throws Exception {
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
        Path source = Files.writeString(folder.resolve("NewestDiff.java"), block("java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(code).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Check check = (Check) loader.loadClass("NewestDiff")
                    .getConstructor(String.class, String.class)
                    .newInstance("orders", "ordered_on");
            assertThat(run(check).entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.outcome())
                            .isInstanceOfSatisfying(
                                    Outcome.Done.class,
                                    done -> assertThat(done.result().verdict())
                                            .isIn(Verdict.EQUAL, Verdict.DIFFERENT)));
        }
    }

    private Report run(Check check) {
        String database = folder.resolve("demo/demo.duckdb").toString();
        try (Warehouse warehouse =
                Warehouse.open(ProfileTarget.duckDb(database), Access.READ, Adapters.builtIn(), Limits.DEFAULT)) {
            return DiffEngine.on(warehouse)
                    .build()
                    .run(ChangeDetector.standard().detect(state("base"), state("current")), List.of(check));
        }
    }

    private ProjectState state(String name) {
        return ArtifactReader.create()
                .read(Artifacts.inDirectory(name, folder.resolve("demo").resolve(name)));
    }

    @Test
    void theChecksOfTheFileCanBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("recce.yml"), block("yaml"));
        assertThat(CheckFile.read(file, "recce.yml", Checks::of)).hasSize(3).noneMatch(InvalidCheck.class::isInstance);
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
