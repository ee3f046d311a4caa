package org.recce4j.render.jinja.internal.value;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.TemplateObject;

/** Reads what the caller wrote: whatever it throws becomes a failure of the template's. */
public final class CallerObject {

    private CallerObject() {}

    public static @Nullable Object attribute(TemplateObject object, String name) {
        return asked(() -> Values.of(object.attribute(name)));
    }

    public static @Nullable Object item(TemplateObject object, @Nullable Object key) {
        return asked(() -> Values.of(object.item(key)));
    }

    public static <T extends @Nullable Object> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (PythonException | TemplateException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw PythonException.ofCall(failure);
        }
    }
}
