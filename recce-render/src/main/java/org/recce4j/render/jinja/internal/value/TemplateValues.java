package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/**
 * Python's view of Java values. None is null; bool, float and str are Boolean, Double and String; int is Long, or BigInteger
 * beyond it; list, dict and set are any List but {@link PythonTuple}, any Map, any Set.
 */
public final class TemplateValues {

    private TemplateValues() {}

    /** Converts a caller's value: numbers of any Java type become int or float. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof Enum) {
            return value.toString();
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return value instanceof Optional<?> optional ? of(optional.orElse(null)) : value;
    }

    private static Object number(Number number) {
        if (number instanceof Double) {
            return number;
        }
        if (number instanceof BigInteger big) {
            return integer(big);
        }
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigDecimal decimal && decimal.scale() == 0) {
            return integer(decimal.toBigInteger());
        }
        return number instanceof Float ? Double.valueOf(number.toString()) : (Object) number.doubleValue();
    }

    public static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /** Python's name of the type. */
    public static String typeName(@Nullable Object value) {
        if (value == null) {
            return "NoneType";
        }
        if (value instanceof String) {
            return "str";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Number) {
            return value instanceof Double ? "float" : "int";
        }
        if (value instanceof TemplateObject object) {
            return object.typeName();
        }
        if (value instanceof Collection) {
            return value instanceof PythonTuple
                    ? "tuple"
                    : value instanceof PythonRange
                            ? "range"
                            : value instanceof List ? "list" : value instanceof DictView view ? view.typeName() : "set";
        }
        if (value instanceof Map) {
            return "dict";
        }
        if (value instanceof Undefined undefined) {
            return undefined.typeName();
        }
        if (value instanceof PythonIterator iterator) {
            return iterator.typeName();
        }
        return value instanceof Jinja.Callable ? "function" : value.getClass().getSimpleName();
    }

    /** Jinja2's {@code object_type_repr}, for its messages. */
    public static String objectName(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        return (value instanceof Markup ? "markupsafe." : "")
                + (value instanceof TemplateObject object ? object.qualifiedTypeName() : typeName(value)) + " object";
    }

    /** Python's {@code bool(value)}. */
    public static boolean isTrue(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof Collection<?> collection) {
            return !collection.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof Undefined undefined) {
            undefined.look();
            return false;
        }
        if (value instanceof TemplateObject object) {
            return CallerObject.isTrue(object);
        }
        return !(value instanceof Markup markup) || !markup.text().isEmpty();
    }

    public static boolean isInteger(@Nullable Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }

    /** A set, or a view of a dict that counts as one. */
    public static @Nullable Collection<?> setLikeOrNull(@Nullable Object value) {
        if (value instanceof DictView view) {
            return view.isSetLike() ? view : null;
        }
        return value instanceof Set<?> set ? set : null;
    }

    /** An argument that has to be an index or a count. */
    public static int index(@Nullable Object value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, longIndex(value)));
    }

    /** An argument that has to be an integer; beyond long, the nearest long. */
    public static long longIndex(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof BigInteger big) {
            return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        throw PythonException.typeError("'" + typeName(value) + "' object cannot be interpreted as an integer");
    }
}
