package org.recce4j.model.stream;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** A stack whose upper part can be copied out as a list, without a copy in between. Not thread-safe. */
final class ValueStack<T> {

    private T[] values;
    private int size;

    ValueStack(T[] room) {
        this.values = room;
    }

    int size() {
        return size;
    }

    void push(T value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void dropFrom(int position) {
        size = position;
    }

    /** Returns a view of what lies above; it holds until the stack changes. */
    List<T> from(int position) {
        return new Slice(position, size);
    }

    private final class Slice extends AbstractList<T> {
        private final int from;
        private final int to;

        Slice(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public T get(int index) {
            return values[from + index];
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public Object[] toArray() {
            return Arrays.copyOfRange(values, from, to, Object[].class);
        }

        @Override
        @SuppressWarnings("unchecked") // the class of the array that is asked for, as Collection.toArray says
        public <E> E[] toArray(E[] array) {
            return (E[]) Arrays.copyOfRange(values, from, to, array.getClass());
        }
    }
}
