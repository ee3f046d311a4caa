package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Sorting;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The methods of Python's list, tuple and range (Python 3.11, Built-in Types, "Sequence Types"). */
final class ListMethods {

    /** What any sequence has. */
    static final FunctionTable SEQUENCE = FunctionTable.builder("tuple.")
            .add("count", "self, value, /", (env, a) -> count(env, self(a), a[1]))
            .add("index", "self, value, start=0, stop=9223372036854775807, /", (env, a) -> index(env, a))
            .build();

    static final FunctionTable TABLE = FunctionTable.builder("list.")
            .addAll(SEQUENCE)
            .action("append", "self, object, /", (env, a) -> grown(env, a).add(a[1]))
            .action("clear", "self, /", (env, a) -> self(a).clear())
            .add("copy", "self, /", (env, a) -> copy(env, self(a)))
            .action("extend", "self, iterable, /", (env, a) -> grown(env, a).addAll(BoundArguments.list(env, a[1])))
            .action(
                    "insert",
                    "self, index, object, /",
                    (env, a) -> insert(shifted(env, a), BoundArguments.index(a[1]), a[2]))
            .add("pop", "self, index=-1, /", (env, a) -> pop(shifted(env, a), BoundArguments.index(a[1])))
            .action("remove", "self, value, /", (env, a) -> remove(env, shifted(env, a), a[1]))
            .action("reverse", "self, /", (env, a) -> Collections.reverse(shifted(env, a)))
            .action(
                    "sort",
                    "self, /, key=None, reverse=False",
                    (env, a) -> sort(env, self(a), a[1], TemplateValues.longIndex(a[2]) != 0))
            .build();

    private ListMethods() {}

    @SuppressWarnings("unchecked") // a list of the engine's or the caller's; one that refuses a value says so itself
    private static List<@Nullable Object> self(@Nullable Object[] a) {
        return (List<@Nullable Object>) java.util.Objects.requireNonNull(a[0]);
    }

    private static List<@Nullable Object> grown(Environment env, @Nullable Object[] a) {
        env.meter().fits(self(a).size() + 1L);
        env.meter().made(Meter.ITEM);
        return self(a);
    }

    /** The list, for what moves all its items. */
    private static List<@Nullable Object> shifted(Environment env, @Nullable Object[] a) {
        env.meter().charge(self(a).size());
        return grown(env, a);
    }

    private static Object count(Environment env, List<?> list, @Nullable Object value) {
        long count = 0;
        for (int i = 0; i < list.size(); i++) {
            env.meter().step();
            count += Equality.same(env.meter(), list.get(i), value) ? 1 : 0;
        }
        return count;
    }

    private static Object index(Environment env, @Nullable Object[] a) {
        List<?> list = self(a);
        int start = (int) clipped(TemplateValues.longIndex(a[2]), list.size());
        int stop = (int) clipped(TemplateValues.longIndex(a[3]), list.size());
        for (int i = start; i < stop; i++) {
            env.meter().step();
            if (Equality.same(env.meter(), list.get(i), a[1])) {
                return (long) i;
            }
        }
        throw PythonException.valueError(
                TemplateValues.typeName(list).equals("tuple")
                        ? "tuple.index(x): x not in tuple"
                        : Repr.repr(a[1]) + " is not in " + TemplateValues.typeName(list));
    }

    private static long clipped(long index, int size) {
        return Math.min(index < 0 ? Math.max(0, index + size) : index, size);
    }

    private static List<@Nullable Object> copy(Environment env, List<?> list) {
        env.meter().madeItems(env.meter().size(list.size()));
        return new ArrayList<>(list);
    }

    private static void insert(List<@Nullable Object> list, int index, @Nullable Object value) {
        list.add((int) clipped(index, list.size()), value);
    }

    private static @Nullable Object pop(List<@Nullable Object> list, int index) {
        if (list.isEmpty()) {
            throw PythonException.indexError("pop from empty list");
        }
        int at = index < 0 ? index + list.size() : index;
        if (at < 0 || at >= list.size()) {
            throw PythonException.indexError("pop index out of range");
        }
        return list.remove(at);
    }

    private static void remove(Environment env, List<@Nullable Object> list, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            env.meter().step();
            if (Equality.same(env.meter(), list.get(i), value)) {
                list.remove(i);
                return;
            }
        }
        throw PythonException.valueError("list.remove(x): x not in list");
    }

    private static void sort(Environment env, List<@Nullable Object> list, @Nullable Object key, boolean isReversed) {
        List<@Nullable Object> sorted = Sorting.sorted(
                env.meter(), list, item -> key == null ? item : env.call(key, Arguments.of(item)), isReversed);
        for (int i = 0; i < sorted.size(); i++) {
            list.set(i, sorted.get(i));
        }
    }
}
