package org.recce4j.model.print;

/** A colour of a terminal's own palette, so that it can be read on any background. */
public enum TerminalColour {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    MAGENTA("35"),
    CYAN("36"),
    /** The usual colour, paler. */
    DIM("2");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    TerminalColour(String code) {
        this.code = code;
    }

    /** Puts a text that is escaped already into the colour. */
    String of(String escaped) {
        return ESCAPE + code + "m" + escaped + ESCAPE + "0m";
    }
}
