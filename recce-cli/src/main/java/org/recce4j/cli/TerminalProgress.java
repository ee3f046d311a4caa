package org.recce4j.cli;

import java.util.concurrent.locks.ReentrantLock;
import org.recce4j.model.Progress;
import org.recce4j.model.print.TerminalText;

/** Progress on standard error: a line that renews itself on a terminal, a plain line every ten seconds elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final Host host;
    private final long started = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private long lastShown = started;
    private int width;

    TerminalProgress(Host host) {
        this.host = host;
    }

    @Override
    public void at(String what, int done, int total) {
        lock.lock();
        try {
            long now = System.nanoTime();
            if (now - started < SECOND || (!host.terminal() && now - lastShown < 10 * SECOND)) {
                return;
            }
            lastShown = now;
            String line = line(what, done, total, (now - started) / SECOND);
            if (host.terminal()) {
                host.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            } else {
                host.err().println(line);
            }
            width = line.length();
            host.err().flush();
        } finally {
            lock.unlock();
        }
    }

    static String line(String what, int done, int total, long seconds) {
        return done + "/" + total + " " + TerminalText.name(what) + " (" + seconds + " s)";
    }

    @Override
    public void close() {
        if (host.terminal() && width > 0) {
            host.err().print("\r" + " ".repeat(width) + "\r");
            host.err().flush();
        }
    }
}
