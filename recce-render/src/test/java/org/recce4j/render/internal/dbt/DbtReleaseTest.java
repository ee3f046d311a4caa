package org.recce4j.render.internal.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbtReleaseTest {

    @ParameterizedTest
    @CsvSource({
        "0.19.0, 0, 19, false",
        "1.12.6, 1, 12, false",
        "1.5.0rc1, 1, 5, false",
        "1.7.0b1, 1, 7, false",
        "1.8, 1, 8, false",
        "1.13b1, 1, 13, false",
        "2.0.0, 2, 0, false",
        "2.0.0-beta.2, 2, 0, false",
        "2.0.0-rc.9, 2, 0, false",
        "2.0.0rc9, 2, 0, false",
        "2.0.0-beta.46, 2, 0, true",
        "2.0.0-preview.173, 2, 0, true"
    })
    void readsVersions(String text, int major, int minor, boolean isPreview) {
        assertThat(DbtRelease.of(text)).isEqualTo(new DbtRelease(major, minor, isPreview));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "x.1", "1.x", "v1.8.0", "99999.1.0", "1..0", "٣.١.٠"})
    void takesTheLatestForAnythingElse(String text) {
        assertThat(DbtRelease.of(text)).isEqualTo(DbtRelease.LATEST);
    }

    @Test
    void comparesNumbers() {
        assertThat(DbtRelease.of("1.10.0").isSince("1.9")).isTrue();
        assertThat(DbtRelease.of("1.9.10").isSince("1.10")).isFalse();
        assertThat(DbtRelease.of("2.0.0-preview.1").isSince("1.12")).isTrue();
        assertThat(DbtRelease.of("0.21.1").isSince("1.0")).isFalse();
    }
}
