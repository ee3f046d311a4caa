package org.recce4j.changes.internal.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

/** The macros that differ between two states, and those that call one, directly or not. */
final class ChangedMacros {

    private final Set<String> changed;

    /** The next macro on the shortest way to one that changed; that itself, where it changed. */
    private final Map<String, String> towards = new HashMap<>();

    /** Which of them calls which. */
    private final Map<String, Set<String>> calls = new HashMap<>();

    private ChangedMacros(Set<String> changed, Function<String, Set<String>> callers) {
        this.changed = changed;
        Deque<String> open = new ArrayDeque<>(changed);
        changed.forEach(id -> towards.put(id, id));
        while (!open.isEmpty()) {
            String called = open.remove();
            for (String caller : callers.apply(called)) {
                calls.computeIfAbsent(caller, id -> new TreeSet<>()).add(called);
                if (towards.putIfAbsent(caller, called) == null) {
                    open.add(caller);
                }
            }
        }
    }

    /** As dbt compares them: by text; what the current state's macros call counts, as far as the artifact says it. */
    static ChangedMacros asDbt(ProjectState base, ProjectState current) {
        Map<String, Set<String>> callers = new HashMap<>();
        for (Macro macro : current.macros()) {
            for (String called : macro.dependsOn()) {
                callers.computeIfAbsent(called, id -> new TreeSet<>()).add(macro.uniqueId());
            }
        }
        return new ChangedMacros(
                MacroDifferences.between(
                        base, current, (old, now) -> Objects.equals(old.sql(), now.sql()), macro -> true),
                called -> callers.getOrDefault(called, Set.of()));
    }

    /**
     * Compares the macros of two states.
     *
     * @param same when two macros of one id are the same
     * @param counts which macros are looked at
     * @param callers which macros of either state call one
     */
    static ChangedMacros between(
            ProjectState base,
            ProjectState current,
            BiPredicate<Macro, Macro> same,
            Predicate<Macro> counts,
            Function<String, Set<String>> callers) {
        return new ChangedMacros(MacroDifferences.between(base, current, same, counts), callers);
    }

    /** Returns the macros that changed, by id. */
    Set<String> changed() {
        return changed;
    }

    /** Returns the macros that changed, and those that lead to one. */
    Set<String> leading() {
        return towards.keySet();
    }

    /** Returns the macros that changed and that these do not lead to. */
    Set<String> changedBeside(Collection<String> called) {
        Set<String> left = new TreeSet<>(changed);
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(called);
        while (!open.isEmpty()) {
            String id = open.remove();
            if (seen.add(id)) {
                left.remove(id);
                open.addAll(calls.getOrDefault(id, Set.of()));
            }
        }
        return left;
    }

    /** Returns, for each of these macros that changed itself or through others, the chain to the changed one. */
    Difference chains(Collection<String> called) {
        if (towards.isEmpty()) {
            return Difference.same();
        }
        List<Json> chains = new ArrayList<>();
        for (String macro : called) {
            if (towards.containsKey(macro)) {
                chains.add(Json.of(chain(macro)));
            }
        }
        return chains.isEmpty() ? Difference.same() : new Difference.Named(new Json.Arr(chains));
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

    /** Returns the changed macro that one leads to. */
    String source(String leading) {
        List<String> chain = chain(leading);
        return chain.get(chain.size() - 1);
    }

    private String next(String macro) {
        return Objects.requireNonNull(towards.get(macro));
    }
}
