package org.recce4j.render.jinja.internal.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Python's operators over every value, with its errors (CPython 3.11, {@code Objects/abstract.c}). */
public final class Operators {

    private Operators() {}

    public static @Nullable Object add(Environment env, @Nullable Object left, @Nullable Object right) {
        if (PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)) {
            return PythonNumbers.add(env.meter(), left, right);
        }
        String text = Markup.textOf(left);
        String other = Markup.textOf(right);
        if (text != null && other != null) {
            env.meter().madeText(env.meter().size((long) text.length() + other.length()));
            return left instanceof Markup || right instanceof Markup
                    ? new Markup(Markup.escape(env.meter(), left).text()
                            + Markup.escape(env.meter(), right).text())
                    : text + other;
        }
        if (left instanceof List<?> first && right instanceof List<?> second && areOneKind(first, second)) {
            int size = env.meter().size((long) first.size() + second.size());
            env.meter().madeItems(size);
            List<@Nullable Object> sum = new ArrayList<>(size);
            sum.addAll(first);
            sum.addAll(second);
            return left instanceof PythonTuple ? PythonTuple.of(sum) : sum;
        }
        Object result = overloaded("+", left, right);
        if (result != TemplateObject.MISSING) {
            return result;
        }
        if (text != null || (left instanceof List && !(left instanceof PythonRange))) {
            String type = text != null ? "str" : TemplateValues.typeName(left);
            throw PythonException.typeError(
                    "can only concatenate " + type + " (not \"" + TemplateValues.typeName(right) + "\") to " + type);
        }
        throw unsupported("+", left, right);
    }

    private static boolean areOneKind(List<?> first, List<?> second) {
        return !(first instanceof PythonRange)
                && TemplateValues.typeName(first).equals(TemplateValues.typeName(second));
    }

    public static @Nullable Object subtract(Environment env, @Nullable Object left, @Nullable Object right) {
        if (PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)) {
            return PythonNumbers.subtract(env.meter(), left, right);
        }
        Collection<?> members = TemplateValues.setLikeOrNull(left);
        Collection<?> others = TemplateValues.setLikeOrNull(right);
        if (members != null && others != null) {
            env.meter().made((long) env.meter().size((long) members.size() + others.size()) * Meter.ENTRY);
            PythonSet difference = PythonSet.of(members.iterator());
            others.forEach(difference::remove);
            return difference;
        }
        return orUnsupported("-", left, right);
    }

    public static @Nullable Object multiply(Environment env, @Nullable Object left, @Nullable Object right) {
        if (PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)) {
            return PythonNumbers.multiply(env.meter(), left, right);
        }
        if (isSequence(left) || isSequence(right)) {
            Object sequence = isSequence(left) ? left : right;
            Object count = isSequence(left) ? right : left;
            if (TemplateValues.isInteger(count) || count instanceof Boolean) {
                return repeat(env, sequence, Math.max(0, TemplateValues.longIndex(count)));
            }
            if (!(count instanceof Undefined)) {
                throw PythonException.typeError(
                        "can't multiply sequence by non-int of type '" + TemplateValues.typeName(count) + "'");
            }
        }
        return orUnsupported("*", left, right);
    }

    private static boolean isSequence(@Nullable Object value) {
        return Markup.textOf(value) != null || (value instanceof List && !(value instanceof PythonRange));
    }

    private static Object repeat(Environment env, @Nullable Object sequence, long count) {
        String text = Markup.textOf(sequence);
        List<?> items = sequence instanceof List<?> list ? list : List.of();
        int length = text != null ? text.length() : items.size();
        if (length == 0) {
            return text != null ? "" : sequence instanceof PythonTuple ? PythonTuple.of() : new ArrayList<>();
        }
        env.meter().size(count > Integer.MAX_VALUE ? Long.MAX_VALUE / Long.SIZE : count * length);
        if (text != null) {
            env.meter().madeText(count * length);
            String repeated = text.repeat((int) count);
            return sequence instanceof Markup ? new Markup(repeated) : repeated;
        }
        env.meter().madeItems(count * length);
        List<@Nullable Object> repeated = new ArrayList<>((int) count * length);
        for (int i = 0; i < count; i++) {
            env.meter().step();
            repeated.addAll(items);
        }
        return sequence instanceof PythonTuple ? PythonTuple.of(repeated) : repeated;
    }

    public static @Nullable Object divide(Environment env, @Nullable Object left, @Nullable Object right) {
        return PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)
                ? Division.divide(env.meter(), left, right)
                : orUnsupported("/", left, right);
    }

    public static @Nullable Object floorDivide(Environment env, @Nullable Object left, @Nullable Object right) {
        return PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)
                ? Division.floorDivide(env.meter(), left, right)
                : orUnsupported("//", left, right);
    }

    public static @Nullable Object modulo(Environment env, @Nullable Object left, @Nullable Object right) {
        if (PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)) {
            return Division.modulo(env.meter(), left, right);
        }
        String text = Markup.textOf(left);
        if (text != null) {
            String formatted = new PercentFormat(env, text, right, left instanceof Markup).format();
            return left instanceof Markup ? new Markup(formatted) : formatted;
        }
        return orUnsupported("%", left, right);
    }

    public static @Nullable Object power(Environment env, @Nullable Object left, @Nullable Object right) {
        if (PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right)) {
            return Exponentiation.power(env.meter(), left, right);
        }
        Object result = overloaded("**", left, right);
        if (result == TemplateObject.MISSING) {
            throw unsupported("** or pow()", left, right);
        }
        return result;
    }

    public static @Nullable Object negate(@Nullable Object value) {
        if (PythonNumbers.isNumber(value)) {
            return PythonNumbers.negate(value);
        }
        return unary("-", value);
    }

    public static @Nullable Object plus(@Nullable Object value) {
        return PythonNumbers.isNumber(value) ? PythonNumbers.plain(value) : unary("+", value);
    }

    private static @Nullable Object unary(String operator, @Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Object result =
                value instanceof PythonObject object ? object.binary(operator, null, true) : TemplateObject.MISSING;
        if (result == TemplateObject.MISSING) {
            throw PythonException.typeError(
                    "bad operand type for unary " + operator + ": '" + TemplateValues.typeName(value) + "'");
        }
        return result;
    }

    /** One of {@code < <= > >=}. */
    public static boolean ordered(Meter meter, String operator, @Nullable Object left, @Nullable Object right) {
        Integer order = Ordering.compare(meter, left, right, operator);
        if (order == null) {
            return false;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static @Nullable Object orUnsupported(String operator, @Nullable Object left, @Nullable Object right) {
        Object result = overloaded(operator, left, right);
        if (result == TemplateObject.MISSING) {
            throw unsupported(operator, left, right);
        }
        return result;
    }

    /** Applies operators of undefined values and of values with their own operators. */
    private static @Nullable Object overloaded(String operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Object result =
                left instanceof PythonObject object ? object.binary(operator, right, false) : TemplateObject.MISSING;
        if (result != TemplateObject.MISSING) {
            return result;
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return right instanceof PythonObject object ? object.binary(operator, left, true) : TemplateObject.MISSING;
    }

    private static PythonException unsupported(String operator, @Nullable Object left, @Nullable Object right) {
        return PythonException.typeError("unsupported operand type(s) for " + operator + ": '"
                + TemplateValues.typeName(left) + "' and '" + TemplateValues.typeName(right) + "'");
    }
}
