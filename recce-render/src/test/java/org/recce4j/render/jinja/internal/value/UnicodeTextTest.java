package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnicodeTextTest {

    private final Meter meter = Given.meter();

    @Provide
    Arbitrary<String> texts() {
        return Given.texts();
    }

    @Property(tries = 300)
    void placesAreThoseOfTheCharacters(@ForAll("texts") String text) {
        List<String> characters = Given.characters(text);
        assertThat(UnicodeText.length(text)).isEqualTo(characters.size());
        assertThat(UnicodeText.characters(text)).isEqualTo(characters);
        for (int i = 0; i < characters.size(); i++) {
            assertThat(UnicodeText.at(text, i)).isEqualTo(characters.get(i));
            assertThat(UnicodeText.index(text, UnicodeText.offset(text, i))).isEqualTo(i);
            assertThat(UnicodeText.substring(text, 0, i) + UnicodeText.substring(text, i, characters.size()))
                    .isEqualTo(text);
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("a", "b", "\n", "\r", "\r\n", "\u000b", "\u001c", "\u0085", "\u2028", " ")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void linesWithTheirEndsAreTheText(@ForAll("lines") String text) {
        List<String> kept = UnicodeText.lines(meter, text, true);
        List<String> bare = UnicodeText.lines(meter, text, false);
        assertThat(String.join("", kept)).isEqualTo(text);
        assertThat(bare).hasSameSizeAs(kept);
        for (int i = 0; i < bare.size(); i++) {
            assertThat(kept.get(i)).startsWith(bare.get(i));
            assertThat(bare.get(i).chars()).noneMatch(c -> UnicodeText.isLineBreak((char) (int) c));
            assertThat(kept.get(i).length() - bare.get(i).length()).isBetween(i == bare.size() - 1 ? 0 : 1, 2);
        }
    }

    /** Python 3.11, {@code str.splitlines}: a file, group or record separator ends a line, a unit separator does not. */
    @Test
    void linesEndWherePythonEndsThem() {
        assertThat(UnicodeText.lines(meter, "a\u001cb\u001db\u001ec\u001fd", false))
                .containsExactly("a", "b", "b", "c\u001fd");
        assertThat(UnicodeText.lines(meter, "a\r\n\r\nb\n", false)).containsExactly("a", "", "b");
        assertThat(UnicodeText.lines(meter, "", true)).isEmpty();
    }

    @Test
    void stripsWhatPythonTakesForSpace() {
        String space = " \t\n\u000b\f\r\u001c\u001f\u0085\u00a0\u2003\u2028\u3000";
        assertThat(UnicodeText.strip(space + "a b" + space)).isEqualTo("a b");
        assertThat(UnicodeText.stripStart(space + "a ")).isEqualTo("a ");
        assertThat(UnicodeText.stripEnd(" a" + space)).isEqualTo(" a");
        assertThat(UnicodeText.strip("\u200ba\ufeff")).isEqualTo("\u200ba\ufeff");
        assertThat(UnicodeText.strip(space)).isEmpty();
    }

    @Test
    void knowsWhatCanBePrinted() {
        assertThat("aé😀漢".codePoints()).allMatch(UnicodeText::isPrintable);
        assertThat("\n\u007f\u00a0\u00ad\u200b\ue000\u2028\u0378".codePoints()).noneMatch(UnicodeText::isPrintable);
        assertThat(UnicodeText.isPrintable(' ')).isTrue();
    }

    @Test
    void escapesWhatIsSpecialInHtml() {
        assertThat(Markup.escape(meter, "<a href='x'>\"&\"</a>"))
                .isEqualTo(new Markup("&lt;a href=&#39;x&#39;&gt;&#34;&amp;&#34;&lt;/a&gt;"));
        assertThat(Markup.escape(meter, Given.list("<"))).isEqualTo(new Markup("[&#39;&lt;&#39;]"));
        Markup done = new Markup("<b>");
        assertThat(Markup.escape(meter, done)).isSameAs(done);
    }

    @Test
    void asksForTheRoomOfWhatItEscapes() {
        Meter small = Given.environment(Given.maxSize(3_000)).meter();
        assertThat(Given.failure(() -> Markup.escape(small, "<".repeat(2_900)))).startsWith("SecurityError: ");
    }
}
