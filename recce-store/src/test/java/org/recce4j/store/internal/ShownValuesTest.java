package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Json;

/** What people see of a value: what a warehouse can hold of it. */
class ShownValuesTest {

    private static final StoreTable TABLE = StoreTable.named("of each type")
            .key("key")
            .text("text", "value")
            .integer("integer", "value")
            .real("real", "value")
            .document("document", "value")
            .build();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("a text", "a text", null, null, "\"a text\""),
                Arguments.of("", "", null, null, "\"\""),
                Arguments.of(3, "3", 3L, 3.0, "3"),
                Arguments.of(1.5, "1.5", null, 1.5, "1.5"),
                Arguments.of(2.0, "2", 2L, 2.0, "2.0"),
                Arguments.of(1e30, "1E+30", null, 1e30, "1.0E+30"),
                Arguments.of(true, "true", null, null, "true"),
                Arguments.of(List.of("b", 1), "[\"b\",1]", null, null, "[\"b\",1]"),
                Arguments.of(Double.NaN, "NaN", null, null, "\"NaN\""),
                Arguments.of(List.of(Double.NaN), "[NaN]", null, null, "[\"NaN\"]"),
                Arguments.of(null, null, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsShownAsItsColumnsType(
            @Nullable Object value,
            @Nullable String text,
            @Nullable Long integer,
            @Nullable Double real,
            @Nullable String document) {
        Json.Obj content = Json.Obj.builder().put("value", value).build();
        assertThat(new ShownValues(1_000).row(TABLE, content)).containsExactly(text, integer, real, document);
    }

    @Test
    void aValueIsFoundByItsPathAndNullWhereThereIsNone() {
        StoreTable table = StoreTable.named("t")
                .text("name", "a", "b", "c")
                .text("none", "a", "x", "y")
                .build();
        Json.Obj content = Json.Obj.builder()
                .put(
                        "a",
                        Json.Obj.builder()
                                .put("b", Json.Obj.builder().put("c", "found").build())
                                .build())
                .build();
        assertThat(new ShownValues(1_000).row(table, content)).containsExactly("found", null);
        assertThat(new ShownValues(1_000).row(table, Json.Obj.EMPTY)).containsExactly(null, null);
    }

    @Test
    void aTimeIsOneInUtc() {
        StoreTable table = StoreTable.named("t").moment("at", "at").build();
        ShownValues shown = new ShownValues(1_000);
        assertThat(shown.row(
                        table,
                        Json.Obj.builder().put("at", "2026-03-01T08:00:00.25Z").build()))
                .containsExactly(OffsetDateTime.parse("2026-03-01T08:00:00.25Z"));
        assertThat(shown.row(table, Json.Obj.builder().put("at", 7).build())).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "'a\0b', 'a\ufffdb'",
        "'half \ud83d', 'half \ufffd'",
        "'\ude80\ud83d', '\ufffd\ufffd'",
        "'whole \ud83d\ude80', 'whole \ud83d\ude80'",
    })
    void whatHasNoUtf8FormIsAReplacementCharacter(String text, String shown) {
        assertThat(new ShownValues(1_000).text(text)).isEqualTo(shown);
        StoreTable table = StoreTable.named("t").document("d", "d").build();
        Json.Obj content = Json.Obj.builder()
                .put("d", Json.Obj.builder().put(text, List.of(text)).build())
                .build();
        assertThat(new ShownValues(1_000).row(table, content))
                .containsExactly("{\"" + shown + "\":[\"" + shown + "\"]}");
    }

    @Property(tries = 500)
    void aLongTextIsCutBetweenTwoCharacters(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 4, max = 40) int maxBytes) {
        String whole = new ShownValues(1_000).text(text);
        String cut = new ShownValues(maxBytes).text(text);
        assertThat(whole).startsWith(cut);
        assertThat(utf8(cut)).hasSizeLessThanOrEqualTo(maxBytes);
        if (cut.length() < whole.length()) {
            String next = whole.substring(0, whole.offsetByCodePoints(cut.length(), 1));
            assertThat(utf8(next)).as("one character more").hasSizeGreaterThan(maxBytes);
            assertThat(new String(utf8(cut), StandardCharsets.UTF_8)).isEqualTo(cut);
        }
    }

    /** Half a document would be no JSON. */
    @Test
    void aDocumentThatIsTooLongIsLeftOut() {
        StoreTable table = StoreTable.named("t").document("d", "d").build();
        Json.Obj content = Json.Obj.builder().put("d", "é".repeat(4)).build();
        assertThat(new ShownValues(10).row(table, content)).containsExactly("\"éééé\"");
        assertThat(new ShownValues(9).row(table, content)).containsOnlyNulls();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
