package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Combinations, permutations and products of {@code itertools}, each choice made when it is asked for. */
final class Combinatorics {

    private static final String NEGATIVE = "r must be non-negative";

    private Combinatorics() {}

    /** Returns all choices of {@code r} positions in order. */
    static PythonIterator choose(String name, Environment env, @Nullable Object[] a, boolean repeats) {
        List<@Nullable Object> pool = BoundArguments.list(env, a[0]);
        int length = ItertoolsArguments.nonNegative(a[1], NEGATIVE);
        boolean isEmpty = length > 0 && (pool.isEmpty() || (!repeats && length > pool.size()));
        env.meter().madeItems(isEmpty ? 0 : env.meter().size(length));
        int[] positions = new int[isEmpty ? 0 : length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = repeats ? 0 : i;
        }
        boolean[] isOver = {isEmpty};
        return ItertoolsIterator.of(name, () -> !isOver[0], () -> {
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

    static PythonIterator permutations(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> pool = BoundArguments.list(env, a[0]);
        int length = a[1] == null ? pool.size() : ItertoolsArguments.nonNegative(a[1], NEGATIVE);
        boolean[] isOver = {length > pool.size()};
        int[] order = new int[isOver[0] ? 0 : pool.size()];
        int[] turns = new int[isOver[0] ? 0 : length];
        Arrays.setAll(order, i -> i);
        Arrays.setAll(turns, i -> order.length - i);
        return ItertoolsIterator.of("permutations", () -> !isOver[0], () -> {
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

    /** Moves to the next order; {@code turns} has the choices that are left at each place (CPython's algorithm). */
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

    static PythonIterator product(Environment env, @Nullable Object[] a) {
        int repeat = ItertoolsArguments.nonNegative(
                ItertoolsArguments.option("product", a[1], "repeat", 1L), "repeat argument cannot be negative");
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
        return ItertoolsIterator.of("product", () -> !isOver[0], () -> {
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
}
