package org.recce4j.render.jinja.internal.value;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items that pass a test, found one by one. */
public final class FilteredIterator implements Iterator<@Nullable Object> {

    private final Meter meter;
    private final Iterator<@Nullable Object> items;
    private final Predicate<@Nullable Object> test;
    private boolean isFound;
    private @Nullable Object found;

    public FilteredIterator(Meter meter, Iterator<@Nullable Object> items, Predicate<@Nullable Object> test) {
        this.meter = meter;
        this.items = items;
        this.test = test;
    }

    @Override
    public boolean hasNext() {
        while (!isFound && items.hasNext()) {
            meter.step();
            found = items.next();
            isFound = test.test(found);
        }
        return isFound;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isFound = false;
        return found;
    }
}
