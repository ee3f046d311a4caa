package org.recce4j.cli;

import org.recce4j.model.print.TerminalText;

/** What runs now, of how many. */
record ProgressStep(String what, int done, int total) {

    private static final int MAX_NAME = 60;

    /** Returns the step in one line that fits a terminal. */
    String line(long seconds) {
        String name = TerminalText.name(what);
        String cut = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME - 1) + "…";
        return done + "/" + total + " " + cut + " (" + seconds + " s)";
    }
}
