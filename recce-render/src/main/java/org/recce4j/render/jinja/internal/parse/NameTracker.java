package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.render.jinja.internal.runtime.LocalNames;

/**
 * Records which names each scope of a template reads and sets, in the order in which Jinja2's compiler visits them. They are
 * resolved once the whole template is parsed, because a scope depends on all of the scope around it ({@code idtracking.py}
 * 3.1.6).
 */
final class NameTracker {

    private final List<TrackedScope> roots = new ArrayList<>();
    private final Set<String> free = new TreeSet<>();
    private TrackedScope current = root();
    private boolean isPaused;

    private TrackedScope root() {
        TrackedScope scope = new TrackedScope(null);
        roots.add(scope);
        return scope;
    }

    /** Creates a scope inside the current one. */
    TrackedScope inner() {
        TrackedScope scope = new TrackedScope(current);
        current.inner.add(scope);
        return scope;
    }

    /** Creates a scope that sees of the current one only what the template exports. */
    TrackedScope separate() {
        return root();
    }

    /** Makes a scope the current one; returns the one that was. */
    TrackedScope enter(TrackedScope scope) {
        TrackedScope before = current;
        current = scope;
        return before;
    }

    /** Sets whether reading a name counts as a use of it; returns the previous setting. */
    boolean pause(boolean pauses) {
        boolean before = isPaused;
        isPaused = pauses;
        return before;
    }

    void load(String name) {
        if (!isPaused) {
            current.events.add(new NameEvent(NameUseKind.LOAD, name, false));
        }
    }

    void store(String name) {
        current.events.add(new NameEvent(NameUseKind.STORE, name, current.conditions > 0));
    }

    void parameter(String name) {
        current.events.add(new NameEvent(NameUseKind.PARAMETER, name, false));
    }

    void enterIf() {
        current.conditions++;
    }

    void leaveIf() {
        current.conditions--;
    }

    /** Resolves all scopes, and returns the names of the template's own scope. */
    LocalNames resolve() {
        roots.forEach(scope -> scope.resolve(free));
        return roots.get(0).names();
    }

    /** Records that an attribute or item of a name is read: {@code a.b}. */
    void loadOf(String name, String attribute) {
        free.add(name + "." + attribute);
    }

    /** Returns the names that no scope sets before it reads them, and what is read of names. Call {@link #resolve} first. */
    Set<String> free() {
        return free;
    }
}
