package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Values;

/** An entry of a {@link Table}: a function under its name, with Python's parameter list. */
public final class Builtin {

    private final String name;
    private final String qualifiedName;
    private final String parameters;
    private final Code code;
    private @Nullable Signature signature;

    /** What it does with the bound arguments, one a parameter. */
    @FunctionalInterface
    public interface Code {
        @Nullable
        Object run(Environment env, @Nullable Object[] arguments);
    }

    Builtin(String name, String qualifiedName, String parameters, Code code) {
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.parameters = parameters;
        this.code = code;
    }

    public String name() {
        return name;
    }

    /** The parameter list, for the documentation. */
    public String parameters() {
        return parameters;
    }

    /**
     * Calls it.
     *
     * @param leading a first argument: the object of a method, the value of a filter, or {@code MISSING}
     */
    public @Nullable Object call(Environment env, @Nullable Object leading, Arguments arguments) {
        Signature known = signature;
        if (known == null) {
            // two threads may both parse it: the results are alike
            known = new Signature(parameters);
            signature = known;
        }
        @Nullable Object[] bound = known.bind(qualifiedName, leading, arguments);
        try {
            Object result = code.run(env, bound);
            if (result instanceof String text) {
                env.meter().charge(text.length());
            }
            return result;
        } catch (UnsupportedOperationException readOnly) {
            throw PythonException.typeError(
                    "'" + Values.typeName(leading) + "' object was given by the caller and cannot be changed");
        }
    }
}
