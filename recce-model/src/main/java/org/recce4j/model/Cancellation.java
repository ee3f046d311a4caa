package org.recce4j.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A cancellation token. Whoever can cancel the work keeps it and calls {@link #cancel}. The work checks {@link
 * #isCancelled} between its steps and registers an action that stops a step that blocks. It cannot be reset. Thread-safe.
 */
public final class Cancellation {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Action> actions = new LinkedHashSet<>();
    private volatile boolean cancelled;

    /** Makes a token that is not cancelled. */
    public Cancellation() {}

    /** Cancels the work: runs the registered actions on the calling thread, each once. A second call does nothing. */
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
     * Registers an action to run on cancellation; runs it at once if the token is already cancelled.
     *
     * @return the registration; once it is closed, the action no longer runs
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

    /** A registered action. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Removes the action. */
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
