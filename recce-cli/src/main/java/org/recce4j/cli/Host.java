package org.recce4j.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.recce4j.diff.Report;
import org.recce4j.model.Cancellation;
import org.recce4j.model.print.TerminalText;

/**
 * What a command gets from the process that it runs in.
 *
 * @param in what is piped in
 * @param out where results go
 * @param err where everything else goes
 * @param terminals which of the two are terminals
 * @param environment the environment variables
 * @param workingDirectory what relative paths start from
 * @param home the user's home directory
 * @param cancellation pressed by Ctrl-C
 */
record Host(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Terminals terminals,
        Map<String, String> environment,
        Path workingDirectory,
        Path home,
        Cancellation cancellation) {

    /** Whether standard error and standard output are terminals. */
    record Terminals(boolean err, boolean out) {
        static final Terminals NONE = new Terminals(false, false);
    }

    /** Whether err is a terminal. */
    boolean terminal() {
        return terminals.err();
    }

    /** The time of this machine, in its time zone. */
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** The writer of reports to out: with colours on a terminal that has them, unless NO_COLOR (no-color.org) is set. */
    Report.Writer reportText() {
        boolean coloured = terminals.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return coloured ? Report.Writer.colouredText() : Report.Writer.text();
    }

    /** Prints a line of a result for people. */
    void line(String text) {
        Output.line(text, out);
    }

    /** Prints a line beside the result; of a very long one the middle is left out. */
    void note(String text) {
        Output.line(TerminalText.sentence(text), err);
    }

    /** Prints the trace of a failure beside the result. */
    void trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Output.data(TerminalText.lines(trace.toString()), err);
    }

    /** Resolves a path that the user gave, a leading ~ included. */
    Path resolve(String path) {
        if (path.equals("~") || path.startsWith("~/")) {
            return home.resolve(path.substring(Math.min(2, path.length())));
        }
        return workingDirectory.resolve(path);
    }
}
