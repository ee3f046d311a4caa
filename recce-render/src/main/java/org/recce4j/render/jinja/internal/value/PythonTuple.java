package org.recce4j.render.jinja.internal.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;

/** Python's tuple. Immutable; equality and hash are Python's. */
public final class PythonTuple extends AbstractList<@Nullable Object> implements RandomAccess {

    /** Nodes of a tuple that is a key; what several of its tuples share counts each time, as comparing it would cost. */
    private static final int MOST_NODES = 100_000;

    private static final int CHARACTERS_OF_A_NODE = 16;
    private static final int MAX_DEPTH = 200;

    private final @Nullable Object[] items;
    /** 0 before it is known. */
    private long nodes;
    /** 0 before it is known. */
    private int hash;

    private PythonTuple(@Nullable Object[] items) {
        this.items = items;
    }

    public static PythonTuple of(@Nullable Object... items) {
        return new PythonTuple(items.clone());
    }

    public static PythonTuple of(List<?> items) {
        return new PythonTuple(items.toArray());
    }

    @Override
    public @Nullable Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PythonTuple that
                && (this == that
                        || Equality.sameItems(
                                new Meter(RenderLimits.DEFAULT, new Cancellation(), most -> 0), this, that));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.stream(items).map(HashKeys::key).toList().hashCode();
        }
        return hash;
    }

    /**
     * Checks that it can be a key, which makes it immutable throughout.
     *
     * @return how much it costs to compare it
     */
    long requireHashable() {
        return nodes(0);
    }

    private long nodes(int depth) {
        if (depth > MAX_DEPTH) {
            throw PythonException.of("RecursionError", "maximum recursion depth exceeded while hashing a tuple");
        }
        if (nodes == 0) {
            long sum = 1;
            for (Object item : items) {
                Object key = item instanceof PythonTuple ? item : HashKeys.key(item);
                sum += key instanceof PythonTuple tuple ? tuple.nodes(depth + 1) : 1;
                sum += key instanceof String text ? text.length() / CHARACTERS_OF_A_NODE : 0;
            }
            nodes = sum;
        }
        if (nodes > MOST_NODES) {
            throw PythonException.limit("A tuple of more than " + MOST_NODES + " parts cannot be a key");
        }
        return nodes;
    }
}
