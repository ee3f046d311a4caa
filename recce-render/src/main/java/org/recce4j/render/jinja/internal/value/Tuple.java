package org.recce4j.render.jinja.internal.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Python's tuple. Immutable; equality and hash are Python's. */
public final class Tuple extends AbstractList<@Nullable Object> implements RandomAccess {

    public static final Tuple EMPTY = new Tuple(new Object[0]);

    private final @Nullable Object[] items;

    private Tuple(@Nullable Object[] items) {
        this.items = items;
    }

    public static Tuple of(@Nullable Object... items) {
        return new Tuple(items.clone());
    }

    public static Tuple of(List<?> items) {
        return new Tuple(items.toArray());
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
        return other instanceof Tuple that && Equality.sameItems(this, that);
    }

    @Override
    public int hashCode() {
        return Arrays.stream(items).map(Equality::key).toList().hashCode();
    }
}
