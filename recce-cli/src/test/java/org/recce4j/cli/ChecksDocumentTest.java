package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** The examples of docs/checks.md do what the text says. */
class ChecksDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("recce.root", ".."));
    private static final Path DOCUMENT = ROOT.resolve("docs/checks.md");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theChecksOfYourOwnRun() throws IOException {
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
        ChangeSet changes = ChangeDetector.standard().detect(state("base"), state("current"));
        try (DocumentedCheck documented = new DocumentedCheck(folder);
                Warehouse warehouse = Warehouse.open(
                        ProfileTarget.duckDb(folder.resolve("demo/demo.duckdb").toString()))) {
            Check check = documented.of("orders", "ordered_on");
            assertThat(summary(DiffEngine.on(warehouse).run(changes, List.of(check))))
                    .isEqualTo("2026-03-30 in base, 2026-03-31 in current");
            assertThat(summary(documented.runFunction(warehouse, changes)))
                    .isEqualTo("2026-03-30 in base, 2026-03-31 in current");
        }
    }

    private static String summary(Report report) {
        assertThat(report.count(Verdict.DIFFERENT)).isEqualTo(1);
        return ((Outcome.Done) report.entries().get(0).outcome()).result().summary();
    }

    private ProjectState state(String name) {
        return ArtifactReader.create()
                .read(Artifacts.inDirectory(folder.resolve("demo").resolve(name), name));
    }

    @Test
    void theChecksOfTheFileCanBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("recce.yml"), block("yaml"));
        assertThat(CheckFile.read(file, "recce.yml", AnswerMode.NONE, null).checks())
                .hasSize(3)
                .noneMatch(InvalidCheck.class::isInstance);
    }

    /** A row of the tables of mode recce ends with tests, each a class or {@code Class#method}. */
    @Test
    void everyDefectOfRecceHasATest() throws IOException {
        String mode = Files.readString(ROOT.resolve("docs/recce-mode.md"));
        List<String> rows = mode.lines()
                .filter(line -> line.matches("\\| [0-9, ]*\\|.*"))
                .filter(line -> !line.endsWith("| test |"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(70);
        Map<String, String> classes = testClasses();
        for (String row : rows) {
            List<String> tests = Pattern.compile("`(\\w+)(?:#(\\w+))?`")
                    .matcher(row.substring(row.lastIndexOf("| ", row.length() - 3)))
                    .results()
                    .peek(test -> assertThat(classes.get(test.group(1)))
                            .as(test.group())
                            .isNotNull()
                            .contains(test.group(2) == null ? "" : " " + test.group(2) + "("))
                    .map(MatchResult::group)
                    .toList();
            assertThat(tests).as(row).isNotEmpty();
        }
    }

    /** Returns the text of each test class and contract of all modules. */
    private static Map<String, String> testClasses() throws IOException {
        Map<String, String> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/.*(Test|Contract)\\.java"))
                    .toList()) {
                classes.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return classes;
    }

    @Test
    void theArtifactsOfTheExampleAreModules() throws IOException {
        assertThat(Pattern.compile("<artifactId>(.*?)</artifactId>")
                        .matcher(block("xml"))
                        .results()
                        .map(artifact -> artifact.group(1)))
                .hasSize(3)
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
    }

    static String block(String language) throws IOException {
        return block(language, "");
    }

    /** Returns the first block of a language that begins so. */
    static String block(String language, String beginning) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(" + beginning + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
