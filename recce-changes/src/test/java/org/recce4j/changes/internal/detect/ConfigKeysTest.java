package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigKeysTest {

    @ParameterizedTest
    @CsvSource({"pre_hook, pre-hook", "post_hook, post-hook"})
    void eachHookHasTwoSpellings(String one, String other) {
        assertThat(ConfigKeys.otherSpelling(one)).isEqualTo(other);
        assertThat(ConfigKeys.otherSpelling(other)).isEqualTo(one);
        assertThat(ConfigKeys.HOOKS).contains(one, other);
    }
}
