package org.recce4j.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Progress;

/**
 * Progress on standard error: a line that renews itself on a terminal, a plain line every ten seconds elsewhere, also while one step takes
 * long.
 */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final Host host;
    private final long started = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService ticker;
    private @Nullable ProgressStep step;
    private long lastShown = started;
    private int width;

    TerminalProgress(Host host) {
        this.host = host;
        this.ticker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "recce-progress");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                ticker.scheduleWithFixedDelay(() -> show(System.nanoTime()), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void at(String what, int done, int total) {
        lock.lock();
        try {
            step = new ProgressStep(what, done, total);
            show(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** Shows the step again, if it is time to. */
    void show(long now) {
        lock.lock();
        try {
            ProgressStep shown = step;
            if (shown == null || now - started < SECOND || (!host.terminal() && now - lastShown < 10 * SECOND)) {
                return;
            }
            lastShown = now;
            String line = shown.line((now - started) / SECOND);
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

    @Override
    public void close() {
        ticker.shutdownNow();
        lock.lock();
        try {
            step = null;
            if (host.terminal() && width > 0) {
                host.err().print("\r" + " ".repeat(width) + "\r");
                host.err().flush();
            }
        } finally {
            lock.unlock();
        }
    }
}
