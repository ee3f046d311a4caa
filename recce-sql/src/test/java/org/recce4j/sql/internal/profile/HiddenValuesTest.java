package org.recce4j.sql.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        p@ss word/1 | url=jdbc:x?password=p%40ss+word%2F1&a=1
        p@ss word/1 | url=jdbc:x?p=p%40ss%20word%2F1&a=1
        it's me!!   | set x = 'it''s me!!'
        a"quote"b   | "a""quote""b"
        back\\slash | 'back\\\\slash'
        p%40ss      | user p@ss was refused
        my_account  | my-account.snowflakecomputing.com
        tab	here   | {"x": "tab\\there"}
        """)
    void areHiddenInEveryFormThatTheyTake(String secret, String text) {
        String shown = HiddenValues.of(List.of(secret)).hideValues(text);
        assertThat(shown).contains("********").isNotEqualTo(text);
        assertThat(shown.toLowerCase(Locale.ROOT))
                .doesNotContain("p@ss", "p%40ss", "it''s", "quote", "slash", "account", "here");
    }

    @Test
    void aShortValueIsHiddenAsAWordOnly() {
        HiddenValues hidden = HiddenValues.of(List.of("ab"));
        assertThat(hidden.hideValues("user ab, table lab_abc (ab)"))
                .isEqualTo("user ********, table lab_abc (********)");
    }

    @Test
    void theLinesOfAKeyAreHiddenEach() {
        HiddenValues hidden =
                HiddenValues.of(List.of("-----BEGIN KEY-----\nMIIBVAIBADANBgkq\nshort\n-----END KEY-----"));
        assertThat(hidden.hideValues("cannot parse MIIBVAIBADANBgkq at a short line"))
                .isEqualTo("cannot parse ******** at a short line");
    }

    @Test
    void theLongestValueGoesFirst() {
        HiddenValues hidden = HiddenValues.of(List.of("secret", "secretive"));
        assertThat(hidden.hideValues("secretive secret")).isEqualTo("******** ********");
    }

    @Test
    void nothingIsHiddenByAnEmptyOrBlankValue() {
        assertThat(HiddenValues.of(List.of("", "  ", "********")).hideValues("a  b ********"))
                .isEqualTo("a  b ********");
    }

    @Test
    void secretsThatNobodyNamedAreHiddenByTheirPlace() {
        HiddenValues hidden = HiddenValues.of(List.of("known-value"));
        assertThat(hidden.hide("known-value; jdbc:postgresql://ann:other@host/db"))
                .isEqualTo("********; jdbc:postgresql://ann:********@host/db");
    }
}
