package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Args;
import org.recce4j.render.jinja.internal.library.PythonModule;
import org.recce4j.render.jinja.internal.library.Table;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.Tuple;
import org.recce4j.render.jinja.internal.value.Values;

/** Python's module {@code itertools} (3.11): the functions that dbt gives to templates. */
public final class ItertoolsModule {

    private static final Table FUNCTIONS = Table.builder("itertools.")
            .add("accumulate", "iterable, func=None, initial=None", (env, a) -> accumulate(env, a))
            .add("combinations", "iterable, r", (env, a) -> choose("combinations", env, a, false))
            .add(
                    "combinations_with_replacement",
                    "iterable, r",
                    (env, a) -> choose("combinations_with_replacement", env, a, true))
            .add("compress", "data, selectors", (env, a) -> compress(env, a))
            .add("count", "start=0, step=1", (env, a) -> count(env, a))
            .add("cycle", "iterable, /", (env, a) -> cycle(Args.list(env, a[0])))
            .add("islice", "iterable, start, stop=..., step=1, /", (env, a) -> slice(env, a))
            .add("permutations", "iterable, r=None", (env, a) -> permutations(env, a))
            .add("product", "*iterables, **kwargs", (env, a) -> product(env, a))
            .add("repeat", "object, times=None", (env, a) -> repeat(a))
            .add("starmap", "function, iterable, /", (env, a) -> starmap(env, a))
            .add("tee", "iterable, n=2, /", (env, a) -> tee(env, a))
            .add("zip_longest", "*iterables, **kwargs", (env, a) -> zipLongest(env, a))
            .build();

    private static final Table CHAIN = Table.builder("itertools.chain.")
            .add("new", "*iterables", (env, a) -> chain(env, a[0]))
            .add("from_iterable", "iterable, /", (env, a) -> chain(env, a[0]))
            .build();

    private ItertoolsModule() {}

    public static PythonModule module() {
        return PythonModule.module("itertools", FUNCTIONS).with("chain", PythonModule.type("itertools.chain", CHAIN));
    }

    /** An iterator of two functions. */
    private static PythonIterator iterator(String name, BooleanSupplier hasNext, Supplier<@Nullable Object> next) {
        return PythonIterator.of("itertools." + name, new Iterator<@Nullable Object>() {
            @Override
            public boolean hasNext() {
                return hasNext.getAsBoolean();
            }

            @Override
            public @Nullable Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return next.get();
            }
        });
    }

    private static PythonIterator accumulate(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> sums = new ArrayList<>();
        if (a[2] != null) {
            sums.add(a[2]);
        }
        for (Object item : Args.list(env, a[0])) {
            env.meter().made(Meter.ITEM + Meter.OBJECT);
            Object last = sums.isEmpty() ? null : sums.get(sums.size() - 1);
            sums.add(
                    sums.isEmpty()
                            ? item
                            : a[1] == null ? Operators.add(env, last, item) : env.call(a[1], Arguments.of(last, item)));
        }
        return PythonIterator.of("itertools.accumulate", sums.iterator()).holding(sums);
    }

    private static PythonIterator chain(Environment env, @Nullable Object iterables) {
        Iterator<@Nullable Object> outer = Containers.iterate(iterables);
        List<Iterator<@Nullable Object>> current = new ArrayList<>(List.of(Containers.iterate(Tuple.of())));
        return iterator(
                "chain",
                () -> {
                    while (!current.get(0).hasNext() && outer.hasNext()) {
                        env.meter().step();
                        current.set(0, Containers.iterate(outer.next()));
                    }
                    return current.get(0).hasNext();
                },
                () -> current.get(0).next());
    }

    /** All choices of {@code r} positions in order, by counting them up. */
    private static PythonIterator choose(String name, Environment env, @Nullable Object[] a, boolean repeats) {
        List<@Nullable Object> pool = Args.list(env, a[0]);
        int length = nonNegative(a[1]);
        boolean isEmpty = length > 0 && (pool.isEmpty() || (!repeats && length > pool.size()));
        env.meter().madeItems(isEmpty ? 0 : env.meter().size(length));
        int[] positions = new int[isEmpty ? 0 : length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = repeats ? 0 : i;
        }
        boolean[] isOver = {isEmpty};
        return iterator(name, () -> !isOver[0], () -> {
                    env.meter().madeItems(env.meter().size(length));
                    @Nullable Object[] chosen = new Object[length];
                    for (int i = 0; i < length; i++) {
                        chosen[i] = pool.get(positions[i]);
                    }
                    isOver[0] = !advance(positions, pool.size(), repeats);
                    return Tuple.of(chosen);
                })
                .holding(pool);
    }

    private static boolean advance(int[] positions, int size, boolean repeats) {
        for (int i = positions.length - 1; i >= 0; i--) {
            int most = repeats ? size - 1 : size - positions.length + i;
            if (positions[i] < most) {
                positions[i]++;
                for (int j = i + 1; j < positions.length; j++) {
                    positions[j] = repeats ? positions[i] : positions[j - 1] + 1;
                }
                return true;
            }
        }
        return false;
    }

    private static int nonNegative(@Nullable Object value) {
        int number = Args.index(value);
        if (number < 0) {
            throw PythonException.valueError("r must be non-negative");
        }
        return number;
    }

    private static PythonIterator permutations(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> pool = Args.list(env, a[0]);
        int length = a[1] == null ? pool.size() : nonNegative(a[1]);
        boolean[] isOver = {length > pool.size()};
        int[] order = new int[isOver[0] ? 0 : pool.size()];
        int[] turns = new int[isOver[0] ? 0 : length];
        Arrays.setAll(order, i -> i);
        Arrays.setAll(turns, i -> order.length - i);
        return iterator("permutations", () -> !isOver[0], () -> {
                    env.meter().madeItems(env.meter().size(length));
                    @Nullable Object[] chosen = new Object[length];
                    for (int i = 0; i < length; i++) {
                        chosen[i] = pool.get(order[i]);
                    }
                    isOver[0] = !permute(env, order, turns);
                    return Tuple.of(chosen);
                })
                .holding(pool);
    }

    /** The next order; {@code turns} says of each place how many choices are left (CPython's algorithm). */
    private static boolean permute(Environment env, int[] order, int[] turns) {
        for (int i = turns.length - 1; i >= 0; i--) {
            env.meter().charge(order.length - (long) i);
            if (--turns[i] > 0) {
                int other = order.length - turns[i];
                int held = order[i];
                order[i] = order[other];
                order[other] = held;
                return true;
            }
            int first = order[i];
            System.arraycopy(order, i + 1, order, i, order.length - i - 1);
            order[order.length - 1] = first;
            turns[i] = order.length - i;
        }
        return false;
    }

    private static @Nullable Object option(@Nullable Object named, String name, @Nullable Object standard) {
        return named instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : standard;
    }

    private static PythonIterator product(Environment env, @Nullable Object[] a) {
        int repeat = nonNegative(option(a[1], "repeat", 1L));
        List<List<@Nullable Object>> pools = new ArrayList<>();
        List<List<@Nullable Object>> given = new ArrayList<>();
        for (Object iterable : Args.list(env, a[0])) {
            given.add(Args.list(env, iterable));
        }
        for (int i = 0; i < repeat && !given.isEmpty(); i++) {
            env.meter().madeItems(env.meter().size(given.size()));
            pools.addAll(given);
        }
        int[] positions = new int[pools.size()];
        boolean[] isOver = {pools.stream().anyMatch(List::isEmpty)};
        return iterator("product", () -> !isOver[0], () -> {
                    env.meter().madeItems(env.meter().size(positions.length));
                    @Nullable Object[] chosen = new Object[positions.length];
                    for (int i = 0; i < chosen.length; i++) {
                        chosen[i] = pools.get(i).get(positions[i]);
                    }
                    int last = positions.length - 1;
                    while (last >= 0 && ++positions[last] == pools.get(last).size()) {
                        positions[last--] = 0;
                    }
                    isOver[0] = last < 0;
                    return Tuple.of(chosen);
                })
                .holding(pools);
    }

    private static PythonIterator compress(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> data = Containers.iterate(a[0]);
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object selector : Args.list(env, a[1])) {
            if (!data.hasNext()) {
                break;
            }
            Object item = data.next();
            if (Values.isTrue(selector)) {
                kept.add(item);
            }
        }
        return PythonIterator.of("itertools.compress", kept.iterator()).holding(kept);
    }

    private static PythonIterator count(Environment env, @Nullable Object[] a) {
        @Nullable Object[] next = {a[0]};
        return iterator("count", () -> true, () -> {
            env.meter().step();
            Object current = next[0];
            next[0] = Operators.add(env, current, a[1]);
            return current;
        });
    }

    private static PythonIterator cycle(List<@Nullable Object> items) {
        int[] next = {0};
        return iterator("cycle", () -> !items.isEmpty(), () -> {
                    Object item = items.get(next[0]);
                    next[0] = (next[0] + 1) % items.size();
                    return item;
                })
                .holding(items);
    }

    private static PythonIterator repeat(@Nullable Object[] a) {
        long[] left = {a[1] == null ? Long.MAX_VALUE : Values.longIndex(a[1])};
        return iterator("repeat", () -> left[0] > 0, () -> {
                    left[0]--;
                    return a[0];
                })
                .holding(Arrays.asList(a[0]));
    }

    private static PythonIterator slice(Environment env, @Nullable Object[] a) {
        boolean isStopAlone = a[2] == TemplateObject.MISSING;
        long start = isStopAlone || a[1] == null ? 0 : Values.longIndex(a[1]);
        Object end = isStopAlone ? a[1] : a[2];
        long stop = end == null ? Long.MAX_VALUE : Values.longIndex(end);
        long step = a[3] == null ? 1 : Values.longIndex(a[3]);
        if (start < 0 || stop < 0 || step < 1) {
            throw PythonException.valueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        Iterator<@Nullable Object> items = Containers.iterate(a[0]);
        long[] at = {0};
        long[] wanted = {start};
        return iterator(
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

    private static PythonIterator starmap(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> items = Containers.iterate(a[1]);
        return iterator(
                "starmap",
                items::hasNext,
                () -> env.call(a[0], Arguments.of(Args.list(env, items.next()).toArray())));
    }

    private static Tuple tee(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> items = Args.list(env, a[0]);
        List<@Nullable Object> copies = new ArrayList<>();
        for (int i = env.meter().size(nonNegative(a[1])); i > 0; i--) {
            env.meter().made(2L * Meter.OBJECT);
            copies.add(PythonIterator.of("itertools._tee", items.iterator()).holding(items));
        }
        return Tuple.of(copies);
    }

    private static PythonIterator zipLongest(Environment env, @Nullable Object[] a) {
        Object fill = option(a[1], "fillvalue", null);
        List<List<@Nullable Object>> columns = new ArrayList<>();
        int longest = 0;
        for (Object iterable : Args.list(env, a[0])) {
            columns.add(Args.list(env, iterable));
            longest = Math.max(longest, columns.get(columns.size() - 1).size());
        }
        env.meter()
                .made((long) env.meter().size((long) longest * columns.size()) * Meter.ITEM
                        + longest * 2L * Meter.OBJECT);
        List<@Nullable Object> rows = new ArrayList<>(Collections.nCopies(longest, null));
        for (int row = 0; row < longest; row++) {
            @Nullable Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row < columns.get(i).size() ? columns.get(i).get(row) : fill;
            }
            rows.set(row, Tuple.of(cells));
        }
        return PythonIterator.of("itertools.zip_longest", rows.iterator()).holding(rows);
    }
}
