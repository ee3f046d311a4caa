package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.PythonModule;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's module {@code itertools} (3.11): the functions that dbt gives to templates. */
public final class ItertoolsModule {

    private static final String NEGATIVE = "r must be non-negative";

    private static final FunctionTable FUNCTIONS = FunctionTable.builder("itertools.")
            .add("accumulate", "iterable, func=None, initial=None", (env, a) -> accumulate(env, a))
            .add("combinations", "iterable, r", (env, a) -> choose("combinations", env, a, false))
            .add(
                    "combinations_with_replacement",
                    "iterable, r",
                    (env, a) -> choose("combinations_with_replacement", env, a, true))
            .add("compress", "data, selectors", (env, a) -> compress(env, a))
            .add("count", "start=0, step=1", (env, a) -> count(env, a))
            .add("cycle", "iterable, /", (env, a) -> cycle(env, a[0]))
            .add("islice", "iterable, start, stop=..., step=1, /", (env, a) -> slice(env, a))
            .add("permutations", "iterable, r=None", (env, a) -> permutations(env, a))
            .add("product", "*iterables, **kwargs", (env, a) -> product(env, a))
            .add("repeat", "object, times=None", (env, a) -> repeat(a))
            .add("starmap", "function, iterable, /", (env, a) -> starmap(env, a))
            .add("tee", "iterable, n=2, /", (env, a) -> tee(env, a))
            .add("zip_longest", "*iterables, **kwargs", (env, a) -> zipLongest(env, a))
            .build();

    private static final FunctionTable CHAIN = FunctionTable.builder("itertools.chain.")
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
        Iterator<@Nullable Object> items = Containers.iterate(a[0]);
        List<@Nullable Object> held = Arrays.asList(a[0], a[2]);
        boolean[] isFirst = {true};
        return iterator("accumulate", () -> (isFirst[0] && a[2] != null) || items.hasNext(), () -> {
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

    private static PythonIterator chain(Environment env, @Nullable Object iterables) {
        Iterator<@Nullable Object> outer = Containers.iterate(iterables);
        List<Iterator<@Nullable Object>> current = new ArrayList<>(List.of(Containers.iterate(PythonTuple.of())));
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
        List<@Nullable Object> pool = BoundArguments.list(env, a[0]);
        int length = nonNegative(a[1], NEGATIVE);
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
                    return PythonTuple.of(chosen);
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

    private static int nonNegative(@Nullable Object value, String message) {
        int number = BoundArguments.index(value);
        if (number < 0) {
            throw PythonException.valueError(message);
        }
        return number;
    }

    private static PythonIterator permutations(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> pool = BoundArguments.list(env, a[0]);
        int length = a[1] == null ? pool.size() : nonNegative(a[1], NEGATIVE);
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
                    return PythonTuple.of(chosen);
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

    /** The one argument by name that a function takes. */
    private static @Nullable Object option(
            String function, @Nullable Object given, String name, @Nullable Object standard) {
        Object value = standard;
        for (Map.Entry<?, ?> argument : ((Map<?, ?>) Objects.requireNonNull(given)).entrySet()) {
            if (!name.equals(argument.getKey())) {
                throw PythonException.typeError(
                        "'" + argument.getKey() + "' is an invalid keyword argument for " + function + "()");
            }
            value = argument.getValue();
        }
        return value;
    }

    private static PythonIterator product(Environment env, @Nullable Object[] a) {
        int repeat = nonNegative(option("product", a[1], "repeat", 1L), "repeat argument cannot be negative");
        List<List<@Nullable Object>> pools = new ArrayList<>();
        List<List<@Nullable Object>> given = new ArrayList<>();
        for (Object iterable : BoundArguments.list(env, a[0])) {
            given.add(BoundArguments.list(env, iterable));
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
                    return PythonTuple.of(chosen);
                })
                .holding(pools);
    }

    private static PythonIterator compress(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> data = Containers.iterate(a[0]);
        Iterator<@Nullable Object> selectors = Containers.iterate(a[1]);
        List<@Nullable Object> found = new ArrayList<>(1);
        return iterator(
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

    private static PythonIterator count(Environment env, @Nullable Object[] a) {
        @Nullable Object[] next = {a[0]};
        return iterator("count", () -> true, () -> {
            env.meter().step();
            Object current = next[0];
            next[0] = Operators.add(env, current, a[1]);
            return current;
        });
    }

    private static PythonIterator cycle(Environment env, @Nullable Object iterable) {
        Iterator<@Nullable Object> items = Containers.iterate(iterable);
        List<@Nullable Object> seen = new ArrayList<>();
        int[] next = {0};
        return iterator("cycle", () -> items.hasNext() || !seen.isEmpty(), () -> {
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

    private static PythonIterator repeat(@Nullable Object[] a) {
        long[] left = {a[1] == null ? Long.MAX_VALUE : TemplateValues.longIndex(a[1])};
        return iterator("repeat", () -> left[0] > 0, () -> {
                    left[0]--;
                    return a[0];
                })
                .holding(Arrays.asList(a[0]));
    }

    private static PythonIterator slice(Environment env, @Nullable Object[] a) {
        boolean isStopAlone = a[2] == TemplateObject.MISSING;
        long stop = bound(isStopAlone ? a[1] : a[2], Long.MAX_VALUE, "Stop argument");
        long start = bound(isStopAlone ? null : a[1], 0, "Indices");
        long step = a[3] == null ? 1 : TemplateValues.longIndex(a[3]);
        if (step < 1) {
            throw PythonException.valueError("Step for islice() must be a positive integer or None.");
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

    private static long bound(@Nullable Object given, long standard, String what) {
        long bound = given == null
                ? standard
                : given instanceof Long || given instanceof Boolean ? TemplateValues.longIndex(given) : -1;
        if (bound < 0) {
            throw PythonException.valueError(what + " for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        return bound;
    }

    private static PythonIterator starmap(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> items = Containers.iterate(a[1]);
        return iterator(
                "starmap",
                items::hasNext,
                () -> env.call(
                        a[0],
                        Arguments.of(BoundArguments.list(env, items.next()).toArray())));
    }

    private static PythonTuple tee(Environment env, @Nullable Object[] a) {
        Iterator<@Nullable Object> items = Containers.iterate(a[0]);
        List<@Nullable Object> seen = new ArrayList<>();
        List<@Nullable Object> copies = new ArrayList<>();
        for (int i = env.meter().size(nonNegative(a[1], "n must be >= 0")); i > 0; i--) {
            env.meter().made(2L * Meter.OBJECT);
            copies.add(copy(env, items, seen).holding(Arrays.asList(a[0], seen)));
        }
        return PythonTuple.of(copies);
    }

    /** What one of the copies has taken, all have seen. */
    private static PythonIterator copy(Environment env, Iterator<@Nullable Object> items, List<@Nullable Object> seen) {
        int[] next = {0};
        return iterator("_tee", () -> next[0] < seen.size() || items.hasNext(), () -> {
            env.meter().step();
            if (next[0] == seen.size()) {
                env.meter().made(Meter.ITEM + Meter.OBJECT);
                seen.add(items.next());
            }
            return seen.get(next[0]++);
        });
    }

    private static PythonIterator zipLongest(Environment env, @Nullable Object[] a) {
        Object fill = option("zip_longest", a[1], "fillvalue", null);
        List<@Nullable Object> iterables = BoundArguments.list(env, a[0]);
        List<Iterator<@Nullable Object>> columns = new ArrayList<>();
        iterables.forEach(iterable -> columns.add(Containers.iterate(iterable)));
        return iterator("zip_longest", () -> columns.stream().anyMatch(Iterator::hasNext), () -> {
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
