package org.recce4j.render.jinja.internal.library;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.DictKeys;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonSet;
import org.recce4j.render.jinja.internal.value.Repr;

/** The methods of Python's set (Python 3.11, Built-in Types, "Set Types"). */
final class SetMethods {

    private static final String OTHERS = "self, /, *others";
    private static final String OTHER = "self, other, /";

    /** What a view of a dict's keys has as well. */
    static final FunctionTable VIEW = FunctionTable.builder()
            .add(
                    "isdisjoint",
                    OTHER,
                    (env, a) -> common(env, a, List.of(other(env, a))).isEmpty())
            .build();

    static final FunctionTable TABLE = FunctionTable.builder("set.")
            .addAll(VIEW)
            .action("add", "self, element, /", (env, a) -> add(env, self(a), a[1]))
            .action("clear", "self, /", (env, a) -> self(a).clear())
            .add("copy", "self, /", (env, a) -> copy(env, a))
            .add("difference", OTHERS, (env, a) -> without(copy(env, a), others(env, a)))
            .action("difference_update", OTHERS, (env, a) -> without(self(a), others(env, a)))
            .action("discard", "self, element, /", (env, a) -> discard(env, self(a), a[1]))
            .add("intersection", OTHERS, (env, a) -> common(env, a, others(env, a)))
            .action("intersection_update", OTHERS, (env, a) -> self(a).retainAll(common(env, a, others(env, a))))
            .add("issubset", OTHER, (env, a) -> other(env, a).containsAll(copy(env, a)))
            .add("issuperset", OTHER, (env, a) -> copy(env, a).containsAll(other(env, a)))
            .add("pop", "self, /", (env, a) -> pop(self(a)))
            .action("remove", "self, element, /", (env, a) -> remove(env, self(a), a[1]))
            .add("symmetric_difference", OTHER, (env, a) -> toggled(env, copy(env, a), other(env, a)))
            .action("symmetric_difference_update", OTHER, (env, a) -> toggled(env, self(a), other(env, a)))
            .add("union", OTHERS, (env, a) -> with(env, copy(env, a), others(env, a)))
            .action("update", OTHERS, (env, a) -> with(env, self(a), others(env, a)))
            .build();

    private SetMethods() {}

    @SuppressWarnings("unchecked") // a set of the engine's or the caller's; one that refuses a value says so itself
    private static Set<@Nullable Object> self(@Nullable Object[] a) {
        return (Set<@Nullable Object>) Objects.requireNonNull(a[0]);
    }

    private static PythonSet copy(Environment env, @Nullable Object[] a) {
        return of(env, a[0]);
    }

    private static PythonSet of(Environment env, @Nullable Object items) {
        PythonSet set = new PythonSet();
        for (Object item : BoundArguments.list(env, items)) {
            add(env, set, item);
        }
        return set;
    }

    private static void add(Environment env, Set<@Nullable Object> set, @Nullable Object element) {
        HashKeys.charge(env.meter(), element);
        env.meter().made(Meter.ENTRY);
        set.add(DictKeys.ownMember(env.meter(), set, element));
    }

    private static PythonSet other(Environment env, @Nullable Object[] a) {
        return of(env, a[1]);
    }

    private static List<PythonSet> others(Environment env, @Nullable Object[] a) {
        return BoundArguments.list(env, a[1]).stream()
                .map(other -> of(env, other))
                .toList();
    }

    private static Set<@Nullable Object> without(Set<@Nullable Object> set, List<PythonSet> others) {
        others.forEach(other -> set.removeIf(other::contains));
        return set;
    }

    private static Set<@Nullable Object> with(Environment env, Set<@Nullable Object> set, List<PythonSet> others) {
        for (PythonSet other : others) {
            other.forEach(member -> set.add(DictKeys.ownMember(env.meter(), set, member)));
        }
        return set;
    }

    private static PythonSet common(Environment env, @Nullable Object[] a, List<PythonSet> others) {
        PythonSet common = copy(env, a);
        others.forEach(common::retainAll);
        env.meter().size(common.size());
        return common;
    }

    private static Set<@Nullable Object> toggled(Environment env, Set<@Nullable Object> set, Collection<?> other) {
        for (Object member : other) {
            Object own = DictKeys.ownMember(env.meter(), set, member);
            if (!set.remove(own)) {
                set.add(own);
            }
        }
        return set;
    }

    private static @Nullable Object pop(Set<@Nullable Object> set) {
        Iterator<@Nullable Object> members = set.iterator();
        if (!members.hasNext()) {
            throw PythonException.keyError("'pop from an empty set'");
        }
        Object member = members.next();
        set.remove(member);
        return member;
    }

    private static boolean discard(Environment env, Set<@Nullable Object> set, @Nullable Object member) {
        HashKeys.charge(env.meter(), member);
        return set.remove(DictKeys.ownMember(env.meter(), set, member));
    }

    private static void remove(Environment env, Set<@Nullable Object> set, @Nullable Object member) {
        if (!discard(env, set, member)) {
            throw PythonException.keyError(Repr.repr(member));
        }
    }
}
