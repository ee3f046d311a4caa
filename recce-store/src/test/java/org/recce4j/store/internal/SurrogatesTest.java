package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurrogatesTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "'', ''",
        "'a\ud83db', 'a<d83d>b'",
        "'\ude80', '<de80>'",
        "'\ude80\ud83d', '<de80><d83d>'",
        "'\ud83d\ude80', '\ud83d\ude80'",
        "'\ud83d\ud83d\ude80', '<d83d>\ud83d\ude80'",
    })
    void replacesHalvesThatStandAlone(String text, String replaced) {
        assertThat(Surrogates.replaceLone(text, half -> String.format("<%04x>", (int) half)))
                .isEqualTo(replaced);
    }
}
