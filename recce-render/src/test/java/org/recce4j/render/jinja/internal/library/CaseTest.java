package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTest {

    /** CPython 3.11's answers. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "aΣ, aς",
                "aΣ b, aς b",
                "aΣ'b, aσ'b",
                "aΣ:b, aσ:b",
                "aΣ-b, aς-b",
                "aΣ1, aς1",
                "1Σ, 1σ",
                "ΑΣΣ, ασς",
            })
    void lowersASigmaAsPython(String text, String lower) {
        assertThat(Case.lower(text)).isEqualTo(lower);
        String before = "x".repeat(600) + " ";
        assertThat(Case.lower(before + text)).isEqualTo(before + lower);
    }

    @Test
    void aLongTextIsLikeAShortOne() {
        String text = "ßİ😀Ǆ".repeat(1_000);
        assertThat(Case.upper(text)).isEqualTo(text.toUpperCase(Locale.ROOT));
        assertThat(Case.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
}
