package org.recce4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.recce4j.model.print.TerminalText;

/** What libraries and drivers log: it quotes names and warehouses, so a terminal must not act on it. */
final class LogLines extends OutputStream {

    private final PrintWriter err;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LogLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void write(int octet) {
        line.write(octet);
        if (octet == '\n') {
            Output.data(TerminalText.lines(line.toString(StandardCharsets.UTF_8)), err);
            err.flush();
            line.reset();
        }
    }
}
