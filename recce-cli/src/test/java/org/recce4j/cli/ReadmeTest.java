package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The links of the README and of some documents; its code is the matter of {@link ReadmeExampleTest}. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("recce.root", ".."));

    @Test
    void everyFileThatTheDocumentsLinkToIsThere() throws IOException {
        Pattern link = Pattern.compile("]\\(([^)#:]+)\\)");
        for (String document : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "docs/checks.md",
                "docs/ci.md",
                "docs/decisions/README.md",
                "docs/formats/README.md")) {
            Path file = ROOT.resolve(document);
            Matcher links = link.matcher(Files.readString(file));
            while (links.find()) {
                assertThat(file.resolveSibling(links.group(1))).as(document).exists();
            }
        }
    }
}
