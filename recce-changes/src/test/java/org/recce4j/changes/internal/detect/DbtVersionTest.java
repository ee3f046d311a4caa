package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbtVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.8.0,             1, 8",
        "1.10.4,            1, 10",
        "1.12.0b2,          1, 12",
        "2.0.0-preview.176, 2, 0",
    })
    void isTheFirstTwoNumbers(String text, int major, int minor) {
        assertThat(DbtVersion.of(text)).isEqualTo(new DbtVersion(major, minor));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"unknown", "1", "12345.1.0"})
    void isTheLatestIfTheArtifactDoesNotSay(@Nullable String text) {
        assertThat(DbtVersion.of(text)).isEqualTo(DbtVersion.LATEST);
    }

    @ParameterizedTest
    @CsvSource({"1.9, 1.10, true", "1.10, 1.9, false", "1.12, 1.12, false", "1.12, 2.0, true", "2.0, 1.12, false"})
    void numbersAreComparedAsNumbers(String version, String other, boolean isBefore) {
        assertThat(DbtVersion.of(version).isBefore(DbtVersion.of(other))).isEqualTo(isBefore);
    }
}
