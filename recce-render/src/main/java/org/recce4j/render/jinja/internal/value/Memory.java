package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Estimates the bytes that values hold. What several values share counts once; a caller's collections do not count. */
public final class Memory {

    private final long most;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> pending = new ArrayDeque<>();
    private long bytes;

    /** Counting stops beyond {@code most}. */
    public Memory(long most) {
        this.most = most;
    }

    public void add(@Nullable Object value) {
        push(value);
        while (!pending.isEmpty() && bytes <= most) {
            visit(pending.pop());
        }
    }

    public void addAll(Collection<?> values) {
        values.forEach(this::add);
    }

    /** Whether it has not been counted yet. */
    public boolean isNew(Object owner) {
        return seen.add(owner);
    }

    public void addCharacters(long characters) {
        bytes += characters * 4;
    }

    public long bytes() {
        return bytes;
    }

    private void push(@Nullable Object value) {
        boolean isSmall = value instanceof Long || value instanceof Boolean || value instanceof Double;
        if (value != null && !isSmall && seen.add(value)) {
            pending.push(value);
        }
    }

    private void visit(Object value) {
        bytes += Meter.OBJECT;
        if (value instanceof ValueHolder holder) {
            holder.held().forEach(this::push);
        } else if (value instanceof BigInteger number) {
            bytes += number.bitLength() / Byte.SIZE;
        } else if (value instanceof PythonDict dict) {
            bytes += (long) dict.size() * Meter.ENTRY;
            each(dict.keySet());
            each(dict.values());
        } else if (value instanceof PythonSet set) {
            bytes += (long) set.size() * Meter.ENTRY;
            each(set);
        } else if (value instanceof PythonTuple || value.getClass() == ArrayList.class) {
            Collection<?> items = (Collection<?>) value;
            bytes += (long) items.size() * Meter.ITEM;
            each(items);
        } else {
            String text = Markup.textOf(value);
            bytes += text == null ? 0 : text.length() * 2L;
        }
    }

    private void each(Collection<?> items) {
        for (Object item : items) {
            if (bytes > most) {
                return;
            }
            push(item);
        }
    }
}
