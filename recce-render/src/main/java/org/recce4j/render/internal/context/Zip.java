package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Python's {@code zip}: as many tuples as the shortest of its arguments has items. */
final class Zip implements Iterator<Object> {

    private final List<Iterator<@Nullable Object>> columns;

    private Zip(List<Iterator<@Nullable Object>> columns) {
        this.columns = columns;
    }

    /** {@code arguments} is a list. */
    static PythonIterator of(@Nullable Object arguments) {
        List<Iterator<@Nullable Object>> columns = new ArrayList<>();
        for (Object argument : (List<?>) Objects.requireNonNull(arguments)) {
            columns.add(Iteration.iterate(argument));
        }
        return PythonIterator.of("zip", new Zip(columns));
    }

    @Override
    public boolean hasNext() {
        return !columns.isEmpty() && columns.stream().allMatch(Iterator::hasNext);
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<@Nullable Object> items = new ArrayList<>();
        columns.forEach(column -> items.add(column.next()));
        return PythonTuple.of(items);
    }
}
