package org.recce4j.model.print;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text for terminals and logs. Escaping twice is escaping once, so that a whole line can be escaped with its names. */
public final class TerminalText {

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

    /** Returns a sentence: as {@link #line}, without the middle if it has more than 2,000 characters. */
    public static String sentence(String text) {
        return VisibleText.sentence(text);
    }
}
