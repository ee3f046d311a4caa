package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Given;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** Laws of the methods of str (Python 3.11, "String Methods"); what each answers to single texts is in the tables. */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class TextMethodsTest {

    private final Environment env = Given.environment();

    private @Nullable Object call(Object text, String method, @Nullable Object... arguments) {
        Builtin builtin = Objects.requireNonNull(TextMethods.TABLE.get(method), method);
        return new BoundMethod(env, text, builtin).call(Arguments.of(arguments));
    }

    @Provide
    Arbitrary<String> texts() {
        return Given.texts();
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of("a", "b", "ab", "aa", "😀", " ");
    }

    @Property(tries = 500)
    void joiningWhatWasSplitGivesTheText(@ForAll("texts") String text, @ForAll("parts") String separator) {
        assertThat(call(separator, "join", call(text, "split", separator))).isEqualTo(text);
        assertThat(call(separator, "join", call(text, "rsplit", separator, 1L))).isEqualTo(text);
    }

    @Property(tries = 500)
    void splittingAtSpaceLeavesWords(@ForAll("texts") String text, @ForAll @IntRange(max = 3) int most) {
        List<String> words = List.of(text.strip().split(" +"));
        assertThat(call(text, "split")).isEqualTo(text.isBlank() ? List.of() : words);
        assertThat(call(text, "rsplit")).isEqualTo(call(text, "split"));
        assertThat((List<?>) Objects.requireNonNull(call(text, "split", null, (long) most)))
                .hasSizeLessThanOrEqualTo(most + 1);
    }

    @Property(tries = 500)
    void partsOfAPartitionAreTheText(@ForAll("texts") String text, @ForAll("parts") String separator) {
        for (String method : List.of("partition", "rpartition")) {
            PythonTuple parts = (PythonTuple) Objects.requireNonNull(call(text, method, separator));
            assertThat(parts).hasSize(3);
            assertThat(parts.get(0) + "" + parts.get(1) + parts.get(2)).isEqualTo(text);
            assertThat(parts.get(1)).isEqualTo(text.contains(separator) ? separator : "");
        }
    }

    @Property(tries = 500)
    void findsWhereTheCharactersAre(
            @ForAll("texts") String text,
            @ForAll("parts") String part,
            @ForAll @IntRange(min = -3, max = 12) int start,
            @ForAll @IntRange(min = -3, max = 12) int end) {
        int length = UnicodeText.length(text);
        int from = start < 0 ? Math.max(0, start + length) : start;
        int to = Math.min(length, end < 0 ? Math.max(0, end + length) : end);
        long first = -1;
        long last = -1;
        for (int at = from; at + UnicodeText.length(part) <= to; at++) {
            if (UnicodeText.substring(text, at, at + UnicodeText.length(part)).equals(part)) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        assertThat(call(text, "find", part, (long) start, (long) end)).isEqualTo(first);
        assertThat(call(text, "rfind", part, (long) start, (long) end)).isEqualTo(last);
    }

    @Property(tries = 500)
    void replacesWhatItCounts(@ForAll("texts") String text, @ForAll("parts") String part) {
        long count = (Long) Objects.requireNonNull(call(text, "count", part));
        String replaced = (String) Objects.requireNonNull(call(text, "replace", part, "xyz"));
        assertThat(replaced).isEqualTo(text.replace(part, "xyz"));
        assertThat(call(replaced, "count", "xyz")).isEqualTo(count);
        assertThat(call(text, "replace", part, "", 0L)).isEqualTo(text);
        assertThat(call(text, "replace", part, "xyz", 1L)).isEqualTo(count == 0 ? text : replacedOnce(text, part));
    }

    private static String replacedOnce(String text, String part) {
        int at = text.indexOf(part);
        return text.substring(0, at) + "xyz" + text.substring(at + part.length());
    }

    @Property(tries = 300)
    void putsAnEmptyTextBetweenAllCharacters(@ForAll("texts") String text) {
        String between = "-" + String.join("-", Given.characters(text)) + (text.isEmpty() ? "" : "-");
        assertThat(call(text, "replace", "", "-")).isEqualTo(between);
        assertThat(call(text, "count", "")).isEqualTo(UnicodeText.length(text) + 1L);
    }

    @Property(tries = 500)
    void paddingKeepsTheTextAndItsWidth(@ForAll("texts") String text, @ForAll @IntRange(min = -5, max = 20) int width) {
        int missing = Math.max(0, width - UnicodeText.length(text));
        assertThat(call(text, "ljust", (long) width, "😀")).isEqualTo(text + "😀".repeat(missing));
        assertThat(call(text, "rjust", (long) width)).isEqualTo(" ".repeat(missing) + text);
        String centred = (String) Objects.requireNonNull(call(text, "center", (long) width, "*"));
        int left = text.isEmpty() ? missing / 2 : centred.indexOf(text);
        assertThat(UnicodeText.length(centred)).isEqualTo(UnicodeText.length(text) + missing);
        assertThat(Math.abs(missing - 2 * left)).isLessThanOrEqualTo(1);
    }

    @Test
    void aWidthFarBelowZeroLeavesTheText() {
        for (String method : List.of("center", "ljust", "rjust", "zfill")) {
            assertThat(call("abc", method, (long) Integer.MIN_VALUE)).isEqualTo("abc");
            assertThat(call("abc", method, Long.MIN_VALUE)).isEqualTo("abc");
        }
    }

    @Test
    void anAffixIsOneOfSeveral() {
        assertThat(call("abc", "startswith", PythonTuple.of("x", "ab"))).isEqualTo(true);
        assertThat(call("abc", "endswith", PythonTuple.of())).isEqualTo(false);
        assertThat(call("abc", "startswith", "", 3L)).isEqualTo(true);
        assertThat(call("abc", "startswith", "", 4L)).isEqualTo(false);
        assertThat(Given.failure(() -> call("abc", "startswith", Given.list("a"))))
                .isEqualTo("TypeError: startswith first arg must be str or a tuple of str, not list");
        assertThat(Given.failure(() -> call("abc", "endswith", 1L)))
                .isEqualTo("TypeError: endswith first arg must be str or a tuple of str, not int");
        assertThat(Given.failure(() -> call("abc", "endswith", PythonTuple.of("x", 1L))))
                .isEqualTo("TypeError: tuple for endswith must only contain str, not int");
    }

    @Test
    void aMethodOfMarkupEscapesAndGivesMarkup() {
        assertThat(call(new Markup("<b>"), "replace", "b", "<")).isEqualTo(new Markup("<&lt;>"));
        assertThat(call(new Markup("<br>"), "join", Given.list("<", new Markup("<i>"))))
                .isEqualTo(new Markup("&lt;<br><i>"));
        assertThat(call(new Markup("a b"), "split")).isEqualTo(List.of(new Markup("a"), new Markup("b")));
        assertThat(call(new Markup("a-b"), "partition", "-"))
                .isEqualTo(PythonTuple.of(new Markup("a"), new Markup("-"), new Markup("b")));
        assertThat(call(new Markup("a"), "find", "a")).isEqualTo(0L);
    }

    @Test
    void translatesByATableOfCodePoints() {
        Object table = call("", "maketrans", "ab", "x😀", "z");
        assertThat(call("zabc", "translate", table)).isEqualTo("x😀c");
        assertThat(call("abc", "translate", Given.dict(97L, "long", 98L, null))).isEqualTo("longc");
        assertThat(Given.failure(() -> call("", "maketrans", "ab", "x")))
                .isEqualTo("ValueError: the first two maketrans arguments must have equal length");
        assertThat(Given.failure(() -> call("", "maketrans", Given.dict("ab", 1L))))
                .isEqualTo("ValueError: string keys in translate table must be of length 1");
        assertThat(Given.failure(() -> call("", "maketrans", "ab")))
                .isEqualTo("TypeError: if you give only one argument to maketrans it must be a dict");
    }

    @Test
    void saysWhatAMethodCannotTake() {
        assertThat(Given.failure(() -> call("a", "split", ""))).isEqualTo("ValueError: empty separator");
        assertThat(Given.failure(() -> call("a", "index", "b"))).isEqualTo("ValueError: substring not found");
        assertThat(Given.failure(() -> call("a", "join", Given.list("x", 1L))))
                .isEqualTo("TypeError: sequence item 1: expected str instance, int found");
        assertThat(Given.failure(() -> call("a", "join", 5L))).isEqualTo("TypeError: can only join an iterable");
        assertThat(Given.failure(() -> call("a", "center", 9L, "ab")))
                .isEqualTo("TypeError: The fill character must be exactly one character long");
    }

    @Test
    void asksForTheRoomOfWhatGrows() {
        Environment small = Given.environment(Given.maxSize(1_000));
        String text = "a".repeat(900);
        Builtin replace = Objects.requireNonNull(TextMethods.TABLE.get("replace"));
        assertThat(Given.failure(() -> replace.call(small, text, Arguments.of("a", "bb"))))
                .startsWith("SecurityError: A value of 1002 characters or items");
        Builtin join = Objects.requireNonNull(TextMethods.TABLE.get("join"));
        assertThat(Given.failure(() -> join.call(small, text, Arguments.of("abc"))))
                .startsWith("SecurityError: ");
    }
}
