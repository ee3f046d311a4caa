package org.recce4j.render.jinja.internal.library;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonObject;
import org.recce4j.render.jinja.internal.value.PythonRange;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Finds the methods of each type. */
public final class TypeMethods {

    private static final FunctionTable NONE = FunctionTable.builder().build();

    private TypeMethods() {}

    /** The type's methods, for the documentation. */
    public static Map<String, FunctionTable> byType() {
        return Map.of(
                "str", TextMethods.TABLE,
                "list", ListMethods.TABLE,
                "tuple", ListMethods.SEQUENCE,
                "range", ListMethods.SEQUENCE,
                "dict", DictMethods.TABLE,
                "set", SetMethods.TABLE,
                "int", NumberMethods.INTEGER,
                "float", NumberMethods.FLOAT);
    }

    private static FunctionTable of(Object value) {
        if (value instanceof Typed typed) {
            return typed.methods();
        }
        if (value instanceof String || value instanceof Markup) {
            return TextMethods.TABLE;
        }
        if (value instanceof Map && !(value instanceof PythonObject)) {
            return DictMethods.TABLE;
        }
        if (value instanceof List) {
            return value instanceof PythonTuple || value instanceof PythonRange
                    ? ListMethods.SEQUENCE
                    : ListMethods.TABLE;
        }
        if (value instanceof Set) {
            return SetMethods.TABLE;
        }
        if (value instanceof DictView view) {
            return view.isSetLike() ? SetMethods.VIEW : NONE;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value instanceof Double ? NumberMethods.FLOAT : NumberMethods.INTEGER;
        }
        return NONE;
    }

    /** A method bound to its object, or an attribute; {@link TemplateObject#MISSING} when the type has no such. */
    public static @Nullable Object attribute(Environment env, @Nullable Object object, String name) {
        if (object == null) {
            return TemplateObject.MISSING;
        }
        if (object instanceof PythonModule module) {
            return module.attribute(env, name);
        }
        Builtin method = of(object).get(name);
        if (method != null) {
            return new BoundMethod(env, object, method);
        }
        if (object instanceof Number || object instanceof Boolean) {
            return NumberMethods.attribute(object, name);
        }
        return object instanceof PythonRange range ? rangeAttribute(range, name) : TemplateObject.MISSING;
    }

    private static @Nullable Object rangeAttribute(PythonRange range, String name) {
        return switch (name) {
            case "start" -> range.start();
            case "stop" -> range.stop();
            case "step" -> range.step();
            default -> TemplateObject.MISSING;
        };
    }

    /** Whether every Python object has such an attribute; the sandbox denies access to it. */
    public static boolean isPrivate(String name) {
        return name.length() > 4 && name.startsWith("__") && name.endsWith("__");
    }
}
