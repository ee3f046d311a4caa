package org.recce4j.render.jinja.internal.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Builtin;
import org.recce4j.render.jinja.internal.library.TypeMethods;
import org.recce4j.render.jinja.internal.value.CallerObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Subscripts;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** What the values, filters and functions of one rendering share: its engine's library and its meter. */
public final class RenderEnvironment implements Environment {

    private Library library;
    private final Meter meter;

    RenderEnvironment(Library library, Meter meter) {
        this.library = library;
        this.meter = meter;
    }

    Library library() {
        return library;
    }

    /** Does some work with another library. */
    <T extends @Nullable Object> T with(Library other, Supplier<T> work) {
        Library outer = library;
        library = other;
        try {
            return work.get();
        } finally {
            library = outer;
        }
    }

    @Override
    public Meter meter() {
        return meter;
    }

    /** Returns the undefined value of a name. */
    public Undefined undefinedName(String name) {
        return Undefined.ofName(library.undefinedKind(), name);
    }

    @Override
    public Undefined undefined(String hint) {
        return Undefined.ofHint(library.undefinedKind(), hint);
    }

    @Override
    public Undefined undefinedPart(@Nullable Object object, @Nullable Object name) {
        return Undefined.ofPart(library.undefinedKind(), object, name);
    }

    @Override
    public @Nullable Object attribute(@Nullable Object object, String name) {
        if (object instanceof Undefined undefined) {
            return undefined.attribute(name);
        }
        Object value = ownAttribute(object, name);
        if (value == TemplateObject.MISSING) {
            value = TypeMethods.isPrivate(name)
                    ? Undefined.unsafe(library.undefinedKind(), object, name)
                    : Subscripts.item(meter, object, name);
        }
        return value == TemplateObject.MISSING ? undefinedPart(object, name) : value;
    }

    @Override
    public @Nullable Object item(@Nullable Object object, @Nullable Object key) {
        if (object instanceof Undefined undefined) {
            return undefined.part();
        }
        Object value = Subscripts.item(meter, object, key);
        if (value == TemplateObject.MISSING && key instanceof String name) {
            value = ownAttribute(object, name);
            if (value == TemplateObject.MISSING && TypeMethods.isPrivate(name)) {
                return Undefined.unsafe(library.undefinedKind(), object, name);
            }
        }
        return value == TemplateObject.MISSING ? undefinedPart(object, key) : value;
    }

    private @Nullable Object ownAttribute(@Nullable Object object, String name) {
        if (object instanceof TemplateObject templateObject) {
            Object value = CallerObject.attribute(templateObject, name);
            if (value != TemplateObject.MISSING) {
                return value;
            }
        }
        return TypeMethods.attribute(this, object, name);
    }

    @Override
    public boolean hasAttribute(@Nullable Object object, String name) {
        if (object instanceof Undefined undefined) {
            undefined.part();
            return true;
        }
        return ownAttribute(object, name) != TemplateObject.MISSING;
    }

    @Override
    public @Nullable Object call(@Nullable Object callable, Arguments arguments) {
        meter.step();
        if (callable instanceof Builtin function) {
            return function.call(this, TemplateObject.MISSING, arguments);
        }
        if (!(callable instanceof Jinja.Callable function)) {
            if (callable instanceof Undefined undefined) {
                throw undefined.failure();
            }
            throw PythonException.typeError("'" + TemplateValues.typeName(callable) + "' object is not callable");
        }
        return CallerObject.asked(() -> TemplateValues.of(function.call(arguments)));
    }

    @Override
    public @Nullable Object filter(@Nullable Object name, @Nullable Object value, Arguments arguments) {
        LibraryFunction filter = HashKeys.key(name) instanceof String text ? library.filter(text) : null;
        if (filter == null) {
            throw missing("filter", name);
        }
        return filter.apply(this, value, arguments);
    }

    @Override
    public boolean test(@Nullable Object name, @Nullable Object value, Arguments arguments) {
        LibraryFunction test = HashKeys.key(name) instanceof String text ? library.test(text) : null;
        if (test == null) {
            throw missing("test", name);
        }
        return TemplateValues.isTrue(test.apply(this, value, arguments));
    }

    private static PythonException missing(String kind, @Nullable Object name) {
        String message = "No " + kind + " named " + Repr.repr(name) + ".";
        return PythonException.runtime(
                name instanceof Undefined undefined
                        ? message + " (" + undefined.failure().text() + "; did you forget to quote the callable name?)"
                        : message);
    }

    @Override
    public boolean hasFilter(String name) {
        return library.filter(name) != null;
    }

    @Override
    public boolean hasTest(String name) {
        return library.test(name) != null;
    }
}
