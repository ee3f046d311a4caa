package org.recce4j.render.jinja.internal.value;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.MacroReturn;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.TemplateObject;

/** Calls the caller's code; whatever it throws but {@link MacroReturn} becomes a failure of the template. */
public final class CallerObject {

    private CallerObject() {}

    public static @Nullable Object attribute(TemplateObject object, String name) {
        return asked(() -> TemplateValues.of(object.attribute(name)));
    }

    public static @Nullable Object item(TemplateObject object, @Nullable Object key) {
        return asked(() -> TemplateValues.of(object.item(key)));
    }

    public static @Nullable Integer length(TemplateObject object) {
        return asked(object::length);
    }

    /** As Python: by its length, if it has one. */
    static boolean isTrue(TemplateObject object) {
        if (object instanceof PythonObject own) {
            return own.isTrue();
        }
        Integer length = length(object);
        return length == null || length != 0;
    }

    static String text(TemplateObject object) {
        return asked(object::toString);
    }

    static String repr(TemplateObject object) {
        return asked(object::repr);
    }

    static Iterator<@Nullable Object> iterator(Supplier<? extends Iterator<?>> iterable) {
        Iterator<?> items = asked(iterable);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return asked(items::hasNext);
            }

            @Override
            public @Nullable Object next() {
                return asked(() -> TemplateValues.of(items.next()));
            }
        };
    }

    public static <T extends @Nullable Object> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (PythonException | TemplateException | MacroReturn failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw PythonException.ofCall(failure);
        }
    }
}
