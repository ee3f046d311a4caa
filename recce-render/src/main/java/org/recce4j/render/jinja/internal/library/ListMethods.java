package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Sorting;
import org.recce4j.render.jinja.internal.value.Values;

/** The methods of Python's list, tuple and range (Python 3.11, Built-in Types, "Sequence Types"). */
final class ListMethods {

    /** What any sequence has. */
    static final Table SEQUENCE = new Table("tuple.")
            .add("count", "self, value, /", (env, a) -> count(self(a), a[1]))
            .add("index", "self, value, start=0, stop=9223372036854775807, /", (env, a) -> index(a));

    static final Table TABLE = new Table("list.")
            .addAll(SEQUENCE)
            .action("append", "self, object, /", (env, a) -> grown(env, a).add(a[1]))
            .action("clear", "self, /", (env, a) -> self(a).clear())
            .add("copy", "self, /", (env, a) -> new ArrayList<>(self(a)))
            .action("extend", "self, iterable, /", (env, a) -> grown(env, a).addAll(Args.list(env, a[1])))
            .action("insert", "self, index, object, /", (env, a) -> insert(grown(env, a), Args.index(a[1]), a[2]))
            .add("pop", "self, index=-1, /", (env, a) -> pop(self(a), Args.index(a[1])))
            .action("remove", "self, value, /", (env, a) -> remove(self(a), a[1]))
            .action("reverse", "self, /", (env, a) -> Collections.reverse(self(a)))
            .action(
                    "sort",
                    "self, /, key=None, reverse=False",
                    (env, a) -> sort(env, self(a), a[1], Values.longIndex(a[2]) != 0));

    private ListMethods() {}

    @SuppressWarnings("unchecked") // a list of the engine's or the caller's; one that refuses a value says so itself
    private static List<@Nullable Object> self(@Nullable Object[] a) {
        return (List<@Nullable Object>) java.util.Objects.requireNonNull(a[0]);
    }

    private static List<@Nullable Object> grown(Environment env, @Nullable Object[] a) {
        env.meter().fits(self(a).size() + 1L);
        return self(a);
    }

    private static Object count(List<?> list, @Nullable Object value) {
        return list.stream().filter(item -> Equality.same(item, value)).count();
    }

    private static Object index(@Nullable Object[] a) {
        List<?> list = self(a);
        int start = (int) clipped(Values.longIndex(a[2]), list.size());
        int stop = (int) clipped(Values.longIndex(a[3]), list.size());
        for (int i = start; i < stop; i++) {
            if (Equality.same(list.get(i), a[1])) {
                return (long) i;
            }
        }
        throw PythonException.valueError(
                Values.typeName(list).equals("tuple")
                        ? "tuple.index(x): x not in tuple"
                        : Repr.repr(a[1]) + " is not in " + Values.typeName(list));
    }

    private static long clipped(long index, int size) {
        return Math.min(index < 0 ? Math.max(0, index + size) : index, size);
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

    private static void remove(List<@Nullable Object> list, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (Equality.same(list.get(i), value)) {
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
