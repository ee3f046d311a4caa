package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;

class DbtVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "1.11.0,            1.11.0,            true,  true,  LENIENT",
        "1.11.0,            1.11.4,            true,  false, LENIENT",
        "1.10.0,            1.11.0,            false, false, OTHER_VERSION",
        "1.12.0,            2.0.0,             false, false, OTHER_ENGINE",
        // each preview of dbt 2.0 writes another form
        "2.0.0-preview.170, 2.0.0-preview.176, false, false, OTHER_VERSION",
        "2.0.0-preview.176, 2.0.0-preview.176, true,  true,  LENIENT",
    })
    void theFartherTwoVersionsAreApartTheMoreLenientIsTheComparison(
            String before, String after, boolean areSame, boolean areOneRelease, ValueSameness sameness) {
        DbtVersions versions = DbtVersions.of(States.writtenBy(before), States.writtenBy(after));
        assertThat(versions.areSame()).isEqualTo(areSame);
        assertThat(versions.areOneRelease()).isEqualTo(areOneRelease);
        assertThat(versions.sameness()).isEqualTo(sameness);
    }
}
