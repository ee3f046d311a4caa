package org.recce4j.render.jinja.internal.modules;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonIterator;

/** An iterator of {@code itertools}, made of two functions. */
final class ItertoolsIterator {

    private ItertoolsIterator() {}

    static PythonIterator of(String name, BooleanSupplier hasNext, Supplier<@Nullable Object> next) {
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
}
