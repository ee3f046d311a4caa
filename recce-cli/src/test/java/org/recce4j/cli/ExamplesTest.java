package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of docs/examples: six, listed, and with the version of this build. {@link ReadmeExampleTest} compiles their programs,
 * {@code .ci/consumer} builds and runs them.
 */
class ExamplesTest {

    private static final Path ROOT = Path.of(System.getProperty("recce.root", ".."));
    private static final Path EXAMPLES = ROOT.resolve("docs/examples");

    @Test
    void theReadmeListsEveryPage() throws IOException {
        List<String> links = LinkedDocument.read(EXAMPLES.resolve("README.md")).links();
        assertThat(pages())
                .hasSize(6)
                .allSatisfy(
                        page -> assertThat(links).contains(page.getFileName().toString()));
    }

    @Test
    void aPageHasAllThatItNeeds() throws IOException {
        String version = new MavenDependencies(ROOT).version();
        for (Path page : pages()) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .contains("`pom.xml`:\n\n```xml\n<project ", "`src/main/java/Main.java`:\n\n```java\nimport ")
                    .contains("<artifactId>recce-bom</artifactId><version>" + version + "</version>")
                    .contains("```sh\nrecce demo --out demo\nmvn ", "```text\n");
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }
}
