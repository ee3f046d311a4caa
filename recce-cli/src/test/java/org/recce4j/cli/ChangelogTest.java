package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CHANGELOG.md stays short: a bullet of two lines at most, each change once. */
class ChangelogTest {

    private static final Pattern BULLET = Pattern.compile("^\\* .*(\n  .*)*", Pattern.MULTILINE);

    @Test
    void aBulletIsShortAndStandsThereOnce() throws IOException {
        List<String> bullets = BULLET.matcher(Files.readString(
                        Path.of(System.getProperty("recce.root", "..")).resolve("CHANGELOG.md")))
                .results()
                .map(bullet -> bullet.group())
                .toList();
        assertThat(bullets)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(bullet -> assertThat(bullet.lines()).hasSizeLessThanOrEqualTo(2));
    }
}
