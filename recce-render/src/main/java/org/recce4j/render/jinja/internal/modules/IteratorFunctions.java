package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The functions of {@code itertools} that pass on the items of others. */
final class IteratorFunctions {

    private IteratorFunctions() {}

    static PythonIterator accumulate(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> items = Iteration.iterate(a[0]);
        List<@Nullable Object> held = Arrays.asList(a[0], a[2]);
        boolean[] isFirst = {true};
        return ItertoolsIterator.of("accumulate", () -> (isFirst[0] && a[2] != null) || items.hasNext(), () -> {
                    env.meter().step();
                    if (!isFirst[0]) {
                        held.set(1, summed(env, a[1], held.get(1), items.next()));
                    } else if (a[2] == null) {
                        held.set(1, items.next());
                    }
                    isFirst[0] = false;
                    return held.get(1);
                })
                .holding(held);
    }

    private static @Nullable Object summed(
            Environment env, @Nullable Object function, @Nullable Object sum, @Nullable Object item) {
        return function == null ? Operators.add(env, sum, item) : env.call(function, Arguments.of(sum, item));
    }

    static PythonIterator chain(Environment env, @Nullable Object iterables) {
        Iterator<@Nullable Object> outer = Iteration.iterate(iterables);
        List<Iterator<@Nullable Object>> current = new ArrayList<>(List.of(Iteration.iterate(PythonTuple.of())));
        return ItertoolsIterator.of(
                "chain",
                () -> {
                    while (!current.get(0).hasNext() && outer.hasNext()) {
                        env.meter().step();
                        current.set(0, Iteration.iterate(outer.next()));
                    }
                    return current.get(0).hasNext();
                },
                () -> current.get(0).next());
    }

    static PythonIterator compress(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> data = Iteration.iterate(a[0]);
        Iterator<@Nullable Object> selectors = Iteration.iterate(a[1]);
        List<@Nullable Object> found = new ArrayList<>(1);
        return ItertoolsIterator.of(
                        "compress",
                        () -> {
                            while (found.isEmpty() && data.hasNext() && selectors.hasNext()) {
                                env.meter().step();
                                Object item = data.next();
                                if (TemplateValues.isTrue(selectors.next())) {
                                    found.add(item);
                                }
                            }
                            return !found.isEmpty();
                        },
                        () -> found.remove(0))
                .holding(Arrays.asList(a[0], a[1]));
    }

    static PythonIterator count(Environment env, @Nullable Object[] a) {
        @Nullable Object[] next = {a[0]};
        return ItertoolsIterator.of("count", () -> true, () -> {
            env.meter().step();
            Object current = next[0];
            next[0] = Operators.add(env, current, a[1]);
            return current;
        });
    }

    static PythonIterator cycle(Environment env, @Nullable Object iterable) {
        Iterator<@Nullable Object> items = Iteration.iterate(iterable);
        List<@Nullable Object> seen = new ArrayList<>();
        int[] next = {0};
        return ItertoolsIterator.of("cycle", () -> items.hasNext() || !seen.isEmpty(), () -> {
                    env.meter().step();
                    if (items.hasNext()) {
                        env.meter().made(Meter.ITEM + Meter.OBJECT);
                        seen.add(items.next());
                        return seen.get(seen.size() - 1);
                    }
                    Object item = seen.get(next[0]);
                    next[0] = (next[0] + 1) % seen.size();
                    return item;
                })
                .holding(Arrays.asList(iterable, seen));
    }

    static PythonIterator repeat(@Nullable Object[] a) {
        long[] left = {a[1] == null ? Long.MAX_VALUE : TemplateValues.longIndex(a[1])};
        return ItertoolsIterator.of("repeat", () -> left[0] > 0, () -> {
                    left[0]--;
                    return a[0];
                })
                .holding(Arrays.asList(a[0]));
    }

    static PythonIterator slice(Environment env, @Nullable Object[] a) {
        boolean isStopAlone = a[2] == TemplateObject.MISSING;
        long stop = bound(isStopAlone ? a[1] : a[2], Long.MAX_VALUE, "Stop argument");
        long start = bound(isStopAlone ? null : a[1], 0, "Indices");
        long step = a[3] == null ? 1 : TemplateValues.longIndex(a[3]);
        if (step < 1) {
            throw PythonException.valueError("Step for islice() must be a positive integer or None.");
        }
        Iterator<@Nullable Object> items = Iteration.iterate(a[0]);
        long[] at = {0};
        long[] wanted = {start};
        return ItertoolsIterator.of(
                "islice",
                () -> {
                    while (at[0] < Math.min(wanted[0], stop) && items.hasNext()) {
                        env.meter().step();
                        items.next();
                        at[0]++;
                    }
                    return wanted[0] < stop && items.hasNext();
                },
                () -> {
                    at[0]++;
                    wanted[0] += step;
                    return items.next();
                });
    }

    private static long bound(@Nullable Object given, long standard, String what) {
        long bound = given == null
                ? standard
                : given instanceof Long || given instanceof Boolean ? TemplateValues.longIndex(given) : -1;
        if (bound < 0) {
            throw PythonException.valueError(what + " for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        return bound;
    }

    static PythonIterator starmap(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> items = Iteration.iterate(a[1]);
        return ItertoolsIterator.of(
                "starmap",
                items::hasNext,
                () -> env.call(
                        a[0],
                        Arguments.of(BoundArguments.list(env, items.next()).toArray())));
    }

    static PythonTuple tee(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> items = Iteration.iterate(a[0]);
        List<@Nullable Object> seen = new ArrayList<>();
        List<@Nullable Object> copies = new ArrayList<>();
        for (int i = env.meter().size(ItertoolsArguments.nonNegative(a[1], "n must be >= 0")); i > 0; i--) {
            env.meter().made(2L * Meter.OBJECT);
            copies.add(copy(env, items, seen).holding(Arrays.asList(a[0], seen)));
        }
        return PythonTuple.of(copies);
    }

    /** An item that one copy has read is available to all. */
    private static PythonIterator copy(Environment env, Iterator<@Nullable Object> items, List<@Nullable Object> seen) {
        int[] next = {0};
        return ItertoolsIterator.of("_tee", () -> next[0] < seen.size() || items.hasNext(), () -> {
            env.meter().step();
            if (next[0] == seen.size()) {
                env.meter().made(Meter.ITEM + Meter.OBJECT);
                seen.add(items.next());
            }
            return seen.get(next[0]++);
        });
    }

    static PythonIterator zipLongest(Environment env, @Nullable Object[] a) {
        Object fill = ItertoolsArguments.option("zip_longest", a[1], "fillvalue", null);
        List<@Nullable Object> iterables = BoundArguments.list(env, a[0]);
        List<Iterator<@Nullable Object>> columns = new ArrayList<>();
        iterables.forEach(iterable -> columns.add(Iteration.iterate(iterable)));
        return ItertoolsIterator.of("zip_longest", () -> columns.stream().anyMatch(Iterator::hasNext), () -> {
                    env.meter().madeItems(env.meter().size(columns.size()));
                    @Nullable Object[] cells = new Object[columns.size()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = columns.get(i).hasNext() ? columns.get(i).next() : fill;
                    }
                    return PythonTuple.of(cells);
                })
                .holding(Arrays.asList(iterables, fill));
    }
}
