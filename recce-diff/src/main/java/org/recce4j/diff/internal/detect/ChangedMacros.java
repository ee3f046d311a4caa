package org.recce4j.diff.internal.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

/** The macros that differ between two states, and those of the current state that call one, directly or not. */
final class ChangedMacros {

    /** The next macro on the shortest way to one that changed; that itself, where it changed. */
    private final Map<String, String> towards = new HashMap<>();

    private ChangedMacros() {}

    /**
     * Compares the macros.
     *
     * @param same when two macros of one id are the same
     * @param counts which macros are looked at
     * @param calling the macros whose calls lead to those that changed
     */
    private static ChangedMacros between(
            ProjectState base,
            ProjectState current,
            BiPredicate<Macro, Macro> same,
            Predicate<Macro> counts,
            Collection<Macro> calling) {
        Map<String, Macro> before = byId(base.macros());
        Map<String, Macro> after = byId(current.macros());
        TreeSet<String> changed = new TreeSet<>();
        after.forEach((id, macro) -> {
            Macro old = before.get(id);
            if (counts.test(macro) && (old == null || !same.test(old, macro))) {
                changed.add(id);
            }
        });
        before.forEach((id, macro) -> {
            if (counts.test(macro) && !after.containsKey(id)) {
                changed.add(id);
            }
        });
        ChangedMacros macros = new ChangedMacros();
        macros.spread(changed, callers(calling));
        return macros;
    }

    /** As dbt compares them: by text; what the current state's macros call counts. */
    static ChangedMacros asDbt(ProjectState base, ProjectState current) {
        return between(
                base, current, (old, now) -> Objects.equals(old.sql(), now.sql()), macro -> true, current.macros());
    }

    /** White space aside, over the calls of both states. */
    static ChangedMacros between(ProjectState base, ProjectState current, Predicate<Macro> counts) {
        List<Macro> calling = new ArrayList<>(base.macros());
        calling.addAll(current.macros());
        return between(base, current, (old, now) -> Texts.areSame(old.sql(), now.sql()), counts, calling);
    }

    private static Map<String, Macro> byId(Collection<Macro> macros) {
        Map<String, Macro> byId = new HashMap<>();
        macros.forEach(macro -> byId.put(macro.uniqueId(), macro));
        return byId;
    }

    private static Map<String, List<String>> callers(Collection<Macro> macros) {
        Map<String, List<String>> callers = new HashMap<>();
        for (Macro macro : macros) {
            macro.dependsOn()
                    .forEach(called -> callers.computeIfAbsent(called, id -> new ArrayList<>())
                            .add(macro.uniqueId()));
        }
        return callers;
    }

    private void spread(Set<String> changed, Map<String, List<String>> callers) {
        Deque<String> open = new ArrayDeque<>(changed);
        changed.forEach(id -> towards.put(id, id));
        while (!open.isEmpty()) {
            String called = open.remove();
            for (String caller : callers.getOrDefault(called, List.of())) {
                if (towards.putIfAbsent(caller, called) == null) {
                    open.add(caller);
                }
            }
        }
    }

    /** Returns, for each of these macros that changed itself or through others, the chain to the changed one. */
    @Nullable
    Json chains(Collection<String> called) {
        if (towards.isEmpty()) {
            return null;
        }
        List<Json> chains = new ArrayList<>();
        for (String macro : called) {
            if (towards.containsKey(macro)) {
                chains.add(Json.of(chain(macro)));
            }
        }
        return chains.isEmpty() ? null : new Json.Arr(chains);
    }

    private List<String> chain(String from) {
        List<String> chain = new ArrayList<>(List.of(from));
        String last = from;
        for (String next = next(last); !next.equals(last); next = next(last)) {
            chain.add(next);
            last = next;
        }
        return chain;
    }

    private String next(String macro) {
        return Objects.requireNonNull(towards.get(macro));
    }
}
