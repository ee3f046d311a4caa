package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "' select  1 ', select 1",
        "'select\t1\n', select 1",
        "'select\u00a01', select 1",
        "'', ''",
        "'  ', ''",
    })
    void whiteSpaceIsOneBlank(String text, String collapsed) {
        assertThat(Texts.collapsed(text)).isEqualTo(collapsed);
        assertThat(Texts.areSame(text, collapsed)).isTrue();
    }

    @Test
    void noTextIsAnEmptyOne() {
        assertThat(Texts.collapsed(null)).isEmpty();
        assertThat(Texts.areSame(null, " ")).isTrue();
        assertThat(Texts.areSame(null, "a")).isFalse();
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertThat(Texts.areAlike("\ufeffselect 1", "select 1")).isTrue();
        assertThat(Texts.areSame("\ufeffselect 1", "select 1")).isFalse();
    }

    /** {@code sha256sum} of {@code select 1}. */
    @Test
    void aChecksumIsOfTheCollapsedText() {
        assertThat(Texts.checksum(" select\n 1"))
                .isEqualTo("822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f");
    }

    @Test
    void wordsAreNamesAndTellWhatIsCalled() {
        List<String> found = new ArrayList<>();
        TextWords.each("{{ a.cents(x_1) + é2 (y) }}", (word, isCalled) -> found.add(isCalled ? word + "()" : word));
        assertThat(found).containsExactly("a", "cents()", "x_1", "é2", "y");
        assertThat(TextWords.of("a, b a")).containsExactlyInAnyOrder("a", "b");
        assertThat(TextWords.of(null)).isEmpty();
    }

    @Test
    void everyTextInAValueIsReplacedAndNoKey() {
        assertThat(JsonStrings.mapped(Nodes.json("{a: [b, {c: d}], e: 1}"), text -> text.toUpperCase(Locale.ROOT)))
                .isEqualTo(Nodes.json("{a: [B, {c: D}], e: 1}"));
    }
}
