package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonSet;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** An entry of a {@link FunctionTable}: a function under its name, with Python's parameter list. */
public final class Builtin {

    /** Shorter texts cost no more than the call. */
    private static final int LONG = 1_024;

    private final String name;
    private final String qualifiedName;
    private final String parameters;
    private final Code code;
    private final Signature signature;

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
        this.signature = new Signature(parameters);
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
        @Nullable Object[] bound = signature.bind(qualifiedName, leading, arguments);
        chargeTexts(env.meter(), bound);
        try {
            return made(env.meter(), code.run(env, bound));
        } catch (UnsupportedOperationException readOnly) {
            throw PythonException.typeError(
                    "'" + TemplateValues.typeName(leading) + "' object was given by the caller and cannot be changed");
        }
    }

    /** A function that receives a text reads all of it. */
    private static void chargeTexts(Meter meter, @Nullable Object[] bound) {
        for (Object argument : bound) {
            String text = Markup.textOf(argument);
            if (text != null && text.length() > LONG) {
                meter.scan(text.length());
            }
        }
    }

    private static @Nullable Object made(Meter meter, @Nullable Object result) {
        if (result instanceof String text) {
            meter.charge(text.length());
            meter.madeText(text.length());
        } else if (result instanceof Markup markup) {
            meter.charge(markup.text().length());
            meter.madeText(markup.text().length());
        } else if (result instanceof PythonTuple || result instanceof ArrayList) {
            meter.madeItems(((List<?>) result).size());
        } else if (result instanceof PythonDict || result instanceof PythonSet) {
            meter.made(Meter.ENTRY * (long) Containers.length(result));
        }
        return result;
    }
}
