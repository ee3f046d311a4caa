package org.recce4j.model.print;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text for terminals and logs. Escaping twice is escaping once, so that a whole line can be escaped with its names. */
public final class TerminalText {

    private static final Set<Character.UnicodeScript> WIDE = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    private TerminalText() {}

    /** Returns the text as one line on which a terminal does not act. */
    public static String line(String text) {
        return VisibleText.of(text);
    }

    /** Returns several lines, each as {@link #line}, indented by spaces and with its line break. */
    public static String lines(String text) {
        return Stream.of(text.split("\n"))
                .map(line -> line(line.stripTrailing().replace("\t", "    ")) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns a name or a table's cell: as {@link #line}, without the middle if it has more than 200 characters. */
    public static String name(String text) {
        return VisibleText.name(text);
    }

    /** Returns a table's cell: as {@link #line}, without the middle if it has more characters than that. */
    public static String cell(String text, int most) {
        return VisibleText.shortened(VisibleText.of(text), most);
    }

    /** Returns how many columns of a terminal the text takes: Chinese, Japanese, Korean and emoji take two a character. */
    public static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean emoji = point >= 0x1F300 && point <= 0x1FAFF;
        boolean fullWidth = point >= 0xFF01 && point <= 0xFF60;
        return emoji || fullWidth || WIDE.contains(Character.UnicodeScript.of(point)) ? 2 : 1;
    }

    /** Returns a sentence: as {@link #line}, without the middle if it has more than 2,000 characters. */
    public static String sentence(String text) {
        return VisibleText.sentence(text);
    }
}
