package org.recce4j.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.shared.HostileText;

class TerminalTextTest {

    /** Control and format characters, separators of lines and paragraphs, halves of pairs. */
    private static final String HIDDEN = "(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}].*";

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts();
    }

    @Test
    void showsWhatATerminalWouldActOn() {
        assertThat(TerminalText.line("a\u001b[31m\u0007\r\n\t\u009b\u202e\u200b\u2028\ud83d\udb40\udc41"))
                .isEqualTo("a\\u001b[31m\\u0007\\r\\n\\t\\u009b\\u202e\\u200b\\u2028\\ud83d\\U000e0041");
    }

    @Test
    void leavesOrdinaryTextAsItIs() {
        String text = "orders → C:\\new \"x\" é 漢字 \uD83C\uDF75 ❤️ |<>&`";
        assertThat(TerminalText.line(text)).isSameAs(text);
    }

    @Test
    void leavesOutTheMiddleOfALongName() {
        assertThat(TerminalText.name("a".repeat(5_000) + "z".repeat(5_000)))
                .isEqualTo("a".repeat(133) + "…" + "z".repeat(66));
        assertThat(TerminalText.name("\uD83C\uDF75".repeat(300))).hasSize(399).doesNotMatch(HIDDEN);
        assertThat(TerminalText.name("x".repeat(200))).hasSize(200);
    }

    @Test
    void knowsHowManyColumnsATextTakes() {
        assertThat(TerminalText.width("price é")).isEqualTo(7);
        assertThat(TerminalText.width("数量")).isEqualTo(4);
        assertThat(TerminalText.width("\uD83C\uDF75")).isEqualTo(2);
        assertThat(TerminalText.width("e\u0301")).isEqualTo(1);
        assertThat(TerminalText.cell("a".repeat(50), 10)).isEqualTo("aaaaaa…aaa");
    }

    @Test
    void keepsTheLinesOfATrace() {
        assertThat(TerminalText.lines("a\u001b\n\tat b\r\n")).isEqualTo("a\\u001b\n    at b\n");
    }

    @Property(tries = 300)
    void aLineIsOneLineWithNothingHidden(@ForAll("texts") String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new TerminalLines(out).line(text);
        assertThat(out.toString()).endsWith("\n");
        String line = out.substring(0, out.length() - 1);
        assertThat(line).doesNotMatch(HIDDEN);
        assertThat(TerminalText.line(line)).isEqualTo(line);
        assertThat(TerminalText.name(text)).doesNotMatch(HIDDEN).hasSizeLessThanOrEqualTo(400);
    }
}
