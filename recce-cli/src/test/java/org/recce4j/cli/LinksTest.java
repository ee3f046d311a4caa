package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents link to files and headings that exist; and a link that does not is found. */
class LinksTest {

    private static final Path ROOT =
            Path.of(System.getProperty("recce.root", "..")).toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
        List<Path> documents = LinkedDocument.all(ROOT);
        assertThat(documents).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/decisions/README.md"));
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : documents) {
            LinkedDocument document = LinkedDocument.read(file);
            links += document.links().size();
            broken.addAll(document.brokenLinks(ROOT));
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(100);
    }

    @Test
    void theIndexListsEveryPage() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .toList();
            assertThat(LinkedDocument.read(ROOT.resolve("docs/README.md")).links())
                    .containsAll(pages);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](docs/other.md)",
                "[x](docs)",
                "[x](docs/other.md#one)",
                "[x](docs/other.md#the-key-a_b--1-2)",
                "[x](docs/other.md#one-1)",
                "[x](#here)",
                "[x](https://example.invalid/y#z)",
                "`[x](nowhere.md)`",
                "    [x](nowhere.md)",
                "| a |\n|---|\n| [x](docs/other.md) |"
            })
    void aGoodLinkIsNotReported(String text) throws IOException {
        assertThat(brokenLinksOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](docs/missing.md)",
                "[x](Docs/other.md)",
                "![x](docs/missing.png)",
                "[x][y]\n\n[y]: docs/missing.md",
                "| a |\n|---|\n| [x](docs/missing.md) |",
                "[x](../beside.md)"
            })
    void aLinkToNoFileIsFound(String text) throws IOException {
        Files.writeString(folder.resolve("beside.md"), "outside of the repository");
        assertThat(brokenLinksOf(text)).singleElement().asString().endsWith(": no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](#there)",
                "[x](docs/other.md#three)",
                "[x](docs/other.md#One)",
                "[x](docs/other.md#one-2)",
                "[x](docs/other.md#in-a-block)",
                "[x](docs/plain.txt#one)"
            })
    void aLinkToNoHeadingIsFound(String text) throws IOException {
        assertThat(brokenLinksOf(text)).singleElement().asString().endsWith(": no such heading");
    }

    private List<String> brokenLinksOf(String text) throws IOException {
        Path root = Files.createDirectories(folder.resolve("repository"));
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("docs/plain.txt"), "# One");
        Files.writeString(root.resolve("docs/other.md"), """
                # One
                ## The key `a_b` & (1, 2)!
                ## [One](other.md)
                ```sh
                # In a block
                ```
                """);
        Path file = Files.writeString(root.resolve("README.md"), "# Here\n\n" + text + "\n");
        return LinkedDocument.read(file).brokenLinks(root);
    }
}
