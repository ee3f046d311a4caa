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
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** Laws of the filters on text (Jinja2 3.1, "List of Builtin Filters"). */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class TextFiltersTest {

    private final Environment env = Given.environment();

    private @Nullable Object filter(String name, @Nullable Object value, @Nullable Object... arguments) {
        return Objects.requireNonNull(BuiltinFilters.get(name), name).call(env, value, Arguments.of(arguments));
    }

    private String text(String name, @Nullable Object value, @Nullable Object... arguments) {
        return (String) Objects.requireNonNull(filter(name, value, arguments));
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of("to", "be,", "or", "well-known", "supercalifragilistic", "😀😀", "x")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 500)
    void truncatedTextHasItsLengthAndItsEnd(
            @ForAll("prose") String text, @ForAll @IntRange(min = 3, max = 40) int length, @ForAll boolean killsWords) {
        String cut = text("truncate", text, (long) length, killsWords, "...", 0L);
        if (UnicodeText.length(text) <= length) {
            assertThat(cut).isEqualTo(text);
        } else {
            String kept = cut.substring(0, cut.length() - 3);
            assertThat(cut).endsWith("...");
            assertThat(UnicodeText.length(cut)).isLessThanOrEqualTo(length);
            assertThat(text).startsWith(kept);
            if (killsWords) {
                assertThat(UnicodeText.length(cut)).isEqualTo(length);
            }
        }
        assertThat(text("truncate", text, (long) length, killsWords, "...", 500L))
                .isEqualTo(text);
    }

    @Property(tries = 500)
    void wrappedLinesFitAndKeepTheWords(@ForAll("prose") String text, @ForAll @IntRange(min = 1, max = 30) int width) {
        List<String> lines = text("wordwrap", text, (long) width).lines().toList();
        assertThat(lines).allMatch(line -> UnicodeText.length(line) <= width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        String whole = text("wordwrap", text, (long) width, false, null, false);
        assertThat(whole.replace('\n', ' ')).isEqualTo(text);
    }

    /** CPython 3.11's answers: a full line takes no character of a long word, and keeps its blank. */
    @Test
    void aLongWordBeginsBehindAFullLine() {
        assertThat(text("wordwrap", "ab supercali", 3L)).isEqualTo("ab \nsup\nerc\nali");
        assertThat(text("wordwrap", "ab-cdefghijk", 3L)).isEqualTo("ab-\ncde\nfgh\nijk");
        assertThat(text("wordwrap", "a - bcdefg", 3L)).isEqualTo("a -\nbcd\nefg");
        assertThat(text("wordwrap", "x 😀😀😀😀", 2L)).isEqualTo("x \n😀😀\n😀😀");
        assertThat(text("wordwrap", "a -bcdefgh-ij", 3L)).isEqualTo("a -\nbcd\nefg\nh-\nij");
    }

    @Property(tries = 300)
    void everyLineButTheFirstIsIndented(@ForAll("prose") String text, @ForAll @IntRange(max = 6) int width) {
        String lines = text.replace(" ", "\n");
        String blanks = " ".repeat(width);
        assertThat(text("indent", lines, (long) width)).isEqualTo(lines.replace("\n", "\n" + blanks));
        assertThat(text("indent", lines, (long) width, true)).isEqualTo(blanks + lines.replace("\n", "\n" + blanks));
        assertThat(text("indent", "a\n\nb", "> ", false, true)).isEqualTo("a\n> \n> b");
        assertThat(text("indent", "a\n\nb", "> ")).isEqualTo("a\n\n> b");
    }

    @Property(tries = 300)
    void countsTheWords(@ForAll("prose") String text) {
        long count =
                java.util.regex.Pattern.compile("\\w+").matcher(text).results().count();
        assertThat(filter("wordcount", text)).isEqualTo(count);
    }

    /** Jinja2's title begins a word behind a hyphen or bracket; Python's behind every character that is no letter. */
    @Test
    void aTitleIsNotPythonsTitle() {
        assertThat(text("title", "they're well-known (but) old")).isEqualTo("They're Well-Known (But) Old");
        assertThat(Case.title(env.meter(), "they're well-known")).isEqualTo("They'Re Well-Known");
    }

    @Test
    void whatComesOfMarkupIsMarkup() {
        assertThat(filter("upper", new Markup("<b>"))).isEqualTo(new Markup("<B>"));
        assertThat(filter("trim", new Markup(" <b> "))).isEqualTo(new Markup("<b>"));
        assertThat(filter("truncate", new Markup("<b> and more"), 6L, true, "...", 0L))
                .isEqualTo(new Markup("<b>..."));
        assertThat(filter("format", new Markup("<b>%s"), "<")).isEqualTo(new Markup("<b>&lt;"));
        assertThat(filter("forceescape", new Markup("<b>"))).isEqualTo(new Markup("&lt;b&gt;"));
        assertThat(filter("escape", new Markup("<b>"))).isEqualTo(new Markup("<b>"));
        assertThat(filter("safe", "<b>")).isEqualTo(new Markup("<b>"));
    }

    @Test
    void saysWhatAFilterCannotTake() {
        assertThat(Given.failure(() -> filter("truncate", "abc", 2L)))
                .isEqualTo("AssertionError: expected length >= 3, got 2");
        assertThat(Given.failure(() -> filter("truncate", "abc", 9L, false, "...", -1L)))
                .isEqualTo("AssertionError: expected leeway >= 0, got -1");
        assertThat(Given.failure(() -> filter("truncate", "abc", Long.MIN_VALUE)))
                .startsWith("AssertionError: expected length >= 3");
        assertThat(Given.failure(() -> filter("wordwrap", "abc", 0L)))
                .isEqualTo("ValueError: invalid width 0 (must be > 0)");
        Builtin format = Objects.requireNonNull(BuiltinFilters.get("format"));
        Arguments both = new Arguments(List.of("a"), java.util.Map.of("b", 1L));
        assertThat(Given.failure(() -> format.call(env, "%s", both)))
                .isEqualTo("FilterArgumentError: can't handle positional and keyword arguments at the same time");
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().ofMaxLength(20);
    }

    @Property(tries = 300)
    void escapedTextHoldsNothingSpecial(@ForAll("anyText") String text) {
        String escaped = Markup.escape(env.meter(), text).text();
        assertThat(escaped).doesNotContain("<", ">", "\"", "'");
        String again = escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertThat(again).isEqualTo(text);
    }
}
