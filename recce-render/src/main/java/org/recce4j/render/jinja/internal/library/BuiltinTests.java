package org.recce4j.render.jinja.internal.library;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;
import org.recce4j.render.jinja.internal.value.CallerObject;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonObject;
import org.recce4j.render.jinja.internal.value.PythonReal;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** Jinja2's built-in tests ({@code jinja2/tests.py} 3.1.6), all 39. */
public final class BuiltinTests {

    private static final String ONE = "value";
    private static final String TWO = "a, b, /";

    public static final FunctionTable TABLE = FunctionTable.builder("test_")
            .add("boolean", ONE, (env, a) -> a[0] instanceof Boolean)
            .add("callable", "obj, /", (env, a) -> a[0] instanceof Jinja.Callable || a[0] instanceof Undefined)
            .add("defined", ONE, (env, a) -> !(a[0] instanceof Undefined))
            .add("divisibleby", "value, num", (env, a) -> isRemainder(env, a[0], a[1], 0))
            .add("escaped", ONE, (env, a) -> a[0] instanceof Markup)
            .add("even", ONE, (env, a) -> isRemainder(env, a[0], 2L, 0))
            .add("false", ONE, (env, a) -> Boolean.FALSE.equals(a[0]))
            .add("filter", ONE, (env, a) -> HashKeys.key(a[0]) instanceof String name && env.hasFilter(name))
            .add("float", ONE, (env, a) -> a[0] instanceof Double)
            .add("in", "value, seq", (env, a) -> Containers.contains(env.meter(), a[1], a[0]))
            .add("integer", ONE, (env, a) -> TemplateValues.isInteger(a[0]))
            .add("iterable", ONE, (env, a) -> Iteration.iteratorOrNull(a[0]) != null)
            .add("lower", ONE, (env, a) -> Case.isLower(Repr.str(env.meter(), a[0])))
            .add("mapping", ONE, (env, a) -> a[0] instanceof Map)
            .add("none", ONE, (env, a) -> a[0] == null)
            .add("number", ONE, (env, a) -> PythonNumbers.isNumber(a[0]) || a[0] instanceof PythonReal)
            .add("odd", ONE, (env, a) -> isRemainder(env, a[0], 2L, 1))
            .add("sameas", "value, other", (env, a) -> isSame(a[0], a[1]))
            .add("sequence", ONE, (env, a) -> isSequence(a[0]))
            .add("string", ONE, (env, a) -> Markup.textOf(a[0]) != null)
            .add("test", ONE, (env, a) -> HashKeys.key(a[0]) instanceof String name && env.hasTest(name))
            .add("true", ONE, (env, a) -> Boolean.TRUE.equals(a[0]))
            .add("undefined", ONE, (env, a) -> a[0] instanceof Undefined)
            .add("upper", ONE, (env, a) -> Case.isUpper(Repr.str(env.meter(), a[0])))
            .add("==", TWO, (env, a) -> Equality.equal(env.meter(), a[0], a[1]))
            .alias("eq", "==")
            .alias("equalto", "==")
            .add("!=", TWO, (env, a) -> !Equality.equal(env.meter(), a[0], a[1]))
            .alias("ne", "!=")
            .add(">", TWO, (env, a) -> Operators.ordered(env.meter(), ">", a[0], a[1]))
            .alias("gt", ">")
            .alias("greaterthan", ">")
            .add(">=", TWO, (env, a) -> Operators.ordered(env.meter(), ">=", a[0], a[1]))
            .alias("ge", ">=")
            .add("<", TWO, (env, a) -> Operators.ordered(env.meter(), "<", a[0], a[1]))
            .alias("lt", "<")
            .alias("lessthan", "<")
            .add("<=", TWO, (env, a) -> Operators.ordered(env.meter(), "<=", a[0], a[1]))
            .alias("le", "<=")
            .build();

    private BuiltinTests() {}

    private static boolean isRemainder(Environment env, @Nullable Object value, @Nullable Object by, long remainder) {
        return Equality.equal(env.meter(), Operators.modulo(env, value, by), remainder);
    }

    /** Python's {@code is}: numbers and texts that are equal count as one object. */
    private static boolean isSame(@Nullable Object value, @Nullable Object other) {
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value.equals(other);
        }
        return value == other;
    }

    private static boolean isSequence(@Nullable Object value) {
        return value instanceof List
                || (value instanceof Map && !(value instanceof PythonObject))
                || Markup.textOf(value) != null
                || (value instanceof Undefined undefined && undefined.kind() != UndefinedKind.STRICT)
                || (value instanceof TemplateObject object && CallerObject.length(object) != null);
    }
}
