package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** The changed macros of two states as the standard mode sees them, and who calls them. Used for one comparison, by one thread. */
final class ProjectMacros {

    private final StatePair states;
    private final ChangedMacros changed;
    private final Map<String, List<String>> leading = new HashMap<>();
    private final Set<String> called = new TreeSet<>();
    private @Nullable MacroCalls before;
    private @Nullable MacroCalls after;

    ProjectMacros(StatePair states) {
        this.states = states;
        ProjectState base = states.base();
        ProjectState current = states.current();
        boolean isOneDbt = isOneDbt(base, current);
        BiPredicate<Macro, Macro> same = isOneDbt
                ? (old, now) -> Objects.equals(old.sql(), now.sql())
                : (old, now) -> Texts.areSame(old.sql(), now.sql());
        changed = ChangedMacros.between(
                base, current, same, macro -> isOneDbt || !DbtPackages.contain(macro.packageName()), this::callers);
        for (String id : changed.leading()) {
            String name = id.substring(id.lastIndexOf('.') + 1);
            for (String word : Set.copyOf(List.of(name, MacroCalls.dispatched(name)))) {
                leading.computeIfAbsent(word, key -> new ArrayList<>()).add(id);
            }
        }
    }

    /** Whether one dbt with one adapter wrote both: macros that come with dbt change with it and say nothing of the project. */
    static boolean isOneDbt(ProjectState base, ProjectState current) {
        return Objects.equals(
                        base.info().invocation().dbtVersion(),
                        current.info().invocation().dbtVersion())
                && Objects.equals(base.info().adapterType(), current.info().adapterType());
    }

    private Set<String> callers(String id) {
        Set<String> callers = before().callers(id);
        callers.addAll(after().callers(id));
        return callers;
    }

    /** Reading calls from texts costs more than comparing them; most states have no changed macro. */
    private MacroCalls before() {
        before = before == null ? new MacroCalls(states.base(), states.templates()) : before;
        return before;
    }

    private MacroCalls after() {
        after = after == null ? new MacroCalls(states.current(), states.templates()) : after;
        return after;
    }

    ChangedMacros changed() {
        return changed;
    }

    /** Returns the macros that changed, or lead to one, and that a node calls, before or now; null where it was or is not there. */
    Set<String> calledBy(@Nullable Node old, @Nullable Node now) {
        if (leading.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        if (old != null) {
            found.addAll(before().calledBy(old, changed.leading()::contains, leading));
        }
        if (now != null) {
            found.addAll(after().calledBy(now, changed.leading()::contains, leading));
        }
        called.addAll(found);
        return found;
    }

    /** Returns the macros that changed and that no node is known to call, of those that were looked at. */
    Set<String> uncalled() {
        return changed.changedBeside(called);
    }

    /**
     * Whether a macro by which dbt makes names, such as {@code generate_schema_name}, changed beyond white space or calls one that
     * did. The root project's is in force for all packages.
     */
    boolean changesNames(String name, String packageName) {
        for (String id : leading.getOrDefault(name, List.of())) {
            String owner = id.split("\\.", 3)[1];
            String project = states.current().info().projectName();
            boolean isInForce = project == null || owner.equals(project) || owner.equals(packageName);
            if ((isInForce || DbtPackages.contain(owner)) && isRewritten(changed.source(id))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRewritten(String id) {
        return !Texts.areSame(before().text(id), after().text(id));
    }
}
