package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML that stands for too much or for objects, at each place where the command reads YAML: one line, exit code 2. */
class YamlAttackTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void unpackTheDemo() {
        DemoProject.in(folder.resolve("demo"));
    }

    static Stream<String> bombs() {
        return Stream.of(
                "a: &a [*a]",
                "a: &a {<<: *a}",
                "a: !!python/object/apply:os.system ['touch pwned']",
                "a: !!javax.script.ScriptEngineManager [x]",
                "a: !mine x",
                "a: !!binary aGVsbG8=",
                "a: " + "[".repeat(100_000),
                "a: [" + "1,".repeat(300_000) + "1]",
                laughs());
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bombs")
    void atEachPlace(String bomb) throws IOException {
        Files.writeString(folder.resolve("bomb.yml"), bomb);
        Files.writeString(folder.resolve("profiles.yml"), bomb);
        Files.writeString(folder.resolve("dbt_project.yml"), bomb);
        assertRefused("store", "list", "--profile", "shop", "--profiles-dir", ".");
        assertRefused("store", "list", "--project-dir", ".");
        assertRefused("select", "--artifacts", "demo/base", "--selectors", "bomb.yml", "--selector", "x");
        assertRefused("diff", "--base", "demo/base", "--current", "demo/current", "--checks", "bomb.yml");
        assertRefused("diff", "--base", "demo/base", "--current", "demo/current", "--check", bomb);
        assertRefused("changes", "--base", "demo/base", "--current", "demo/current", "--project", ".");
        Files.writeString(folder.resolve("profiles.yml"), "shop: {outputs: {default: {type: duckdb}}}");
        assertRefused("store", "list", "--profile", "shop", "--profiles-dir", ".", "--vars", bomb);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void inAHeapOf256Megabytes() throws Exception {
        for (String bomb : List.of(laughs(), "a: [" + "1,".repeat(1_400_000) + "1]", "a: " + "x".repeat(3_200_000))) {
            Files.writeString(folder.resolve("profiles.yml"), bomb);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Main.class.getName(),
                            "store",
                            "list",
                            "--profile",
                            "shop",
                            "--profiles-dir",
                            ".")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isEqualTo(2);
            assertThat(said).startsWith("error: ").contains("Cannot read YAML").hasLineCount(1);
        }
    }

    private void assertRefused(String... arguments) {
        Cli.Result result = new Cli(folder).run(arguments);
        assertThat(result.err())
                .as(String.join(" ", arguments))
                .startsWith("error: ")
                .containsPattern("Cannot read YAML|Cannot read .* as YAML");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }
}
