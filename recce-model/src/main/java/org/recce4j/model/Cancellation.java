package org.recce4j.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A switch that stops work. The one who may cancel keeps it and calls {@link #cancel}; the one who works asks
 * {@link #isCancelled} between steps and registers what stops a step that blocks. Once cancelled, always cancelled.
 * Thread-safe.
 */
public final class Cancellation {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Action> actions = new LinkedHashSet<>();
    private volatile boolean cancelled;

    /** Makes a switch that is not pressed. */
    public Cancellation() {}

    /** Cancels; runs the registered actions on the calling thread, each once. Calling it again does nothing. */
    public void cancel() {
        List<Action> pending;
        lock.lock();
        try {
            cancelled = true;
            pending = new ArrayList<>(actions);
            actions.clear();
        } finally {
            lock.unlock();
        }
        pending.forEach(action -> action.body.run());
    }

    /** Returns whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Registers what to do on cancelling; runs it at once when that has happened already.
     *
     * @return closes the registration: afterwards the action does not start any more
     */
    public Registration onCancel(Runnable action) {
        Action registered = new Action(action);
        boolean late;
        lock.lock();
        try {
            late = cancelled;
            if (!late) {
                actions.add(registered);
            }
        } finally {
            lock.unlock();
        }
        if (late) {
            action.run();
        }
        return () -> remove(registered);
    }

    private void remove(Action action) {
        lock.lock();
        try {
            actions.remove(action);
        } finally {
            lock.unlock();
        }
    }

    /** An action that will run on cancelling. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Takes the action back. */
        @Override
        void close();
    }

    /** Equal only to itself, so that one Runnable can be registered twice. */
    private static final class Action {
        private final Runnable body;

        Action(Runnable body) {
            this.body = body;
        }
    }
}
