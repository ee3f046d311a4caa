package org.recce4j.render.jinja.internal.library;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Floats;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonReal;
import org.recce4j.render.jinja.internal.value.Rounding;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** The filters on numbers. */
final class NumberFilters {

    static final FunctionTable TABLE = FunctionTable.builder()
            .add("abs", "x, /", (env, a) -> absolute(a[0]))
            .add("filesizeformat", "value, binary=False", (env, a) -> fileSize(env, a[0], TemplateValues.isTrue(a[1])))
            .add("float", "value, default=0.0", (env, a) -> toFloat(a[0], a[1]))
            .add("int", "value, default=0, base=10", (env, a) -> toInteger(a[0], a[1], a[2]))
            .add("round", "value, precision=0, method='common'", (env, a) -> round(env, a))
            .build();

    private NumberFilters() {}

    private static Object absolute(@Nullable Object value) {
        if (value instanceof PythonReal real) {
            return real.absolute();
        }
        if (!PythonNumbers.isNumber(value)) {
            throw PythonException.typeError("bad operand type for abs(): '" + TemplateValues.typeName(value) + "'");
        }
        return PythonNumbers.absolute(value);
    }

    private static String fileSize(Environment env, @Nullable Object value, boolean isBinary) {
        double bytes = NumberParser.toFloat(value);
        int base = isBinary ? 1024 : 1000;
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return Rounding.truncate(bytes) + " Bytes";
        }
        String prefixes = isBinary ? "KMGTPEZY" : "kMGTPEZY";
        int last = prefixes.length() - 1;
        // exact, where a float of 10 ** 24 is below it
        BigInteger unit = BigInteger.valueOf((long) base * base);
        int i = 0;
        while (i < last && !Operators.ordered(env.meter(), "<", bytes, TemplateValues.integer(unit))) {
            unit = unit.multiply(BigInteger.valueOf(base));
            i++;
        }
        return Floats.format(base * bytes / unit.doubleValue(), 'f', 1, false) + " " + prefixes.charAt(i)
                + (isBinary ? "iB" : "B");
    }

    private static @Nullable Object toFloat(@Nullable Object value, @Nullable Object standard) {
        try {
            return NumberParser.toFloat(value);
        } catch (PythonException failure) {
            return orElse(failure, false, standard);
        }
    }

    private static @Nullable Object toInteger(
            @Nullable Object value, @Nullable Object standard, @Nullable Object base) {
        String text = Markup.textOf(value);
        try {
            return text != null
                    ? NumberParser.integer(text, BoundArguments.index(base))
                    : NumberParser.toInteger(value);
        } catch (PythonException failure) {
            orElse(failure, false, null);
        }
        try {
            return Rounding.truncate(NumberParser.toFloat(value));
        } catch (PythonException failure) {
            return orElse(failure, true, standard);
        }
    }

    /** The default, for the errors that the filter takes for "no number"; throws the others. */
    private static @Nullable Object orElse(PythonException failure, boolean takesOverflow, @Nullable Object standard) {
        boolean isTaken = failure.type().equals("TypeError")
                || failure.type().equals("ValueError")
                || (takesOverflow && failure.type().equals("OverflowError"));
        if (!isTaken) {
            throw failure;
        }
        return standard;
    }

    private static @Nullable Object round(Environment env, @Nullable Object[] a) {
        if (!"common".equals(a[2]) && !"ceil".equals(a[2]) && !"floor".equals(a[2])) {
            throw PythonException.filterArgument("method must be common, ceil or floor");
        }
        if (a[0] instanceof Undefined || !(PythonNumbers.isNumber(a[0]) || a[0] instanceof PythonReal)) {
            throw PythonException.typeError(
                    "type " + TemplateValues.typeName(a[0]) + " doesn't define __round__ method");
        }
        if ("common".equals(a[2])) {
            Integer digits = a[1] == null ? null : (Integer) BoundArguments.index(a[1]);
            return a[0] instanceof PythonReal real
                    ? real.rounded(digits)
                    : Rounding.round(env.meter(), Objects.requireNonNull(a[0]), digits);
        }
        Object factor = Operators.power(env, 10L, a[1]);
        RoundingMode mode = "ceil".equals(a[2]) ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return Operators.divide(env, whole(Operators.multiply(env, a[0], factor), mode), factor);
    }

    private static Object whole(@Nullable Object scaled, RoundingMode mode) {
        if (scaled instanceof PythonReal real) {
            return real.whole(mode);
        }
        double number = PythonNumbers.toDouble(Objects.requireNonNull(scaled));
        Rounding.truncate(number);
        return TemplateValues.integer(new BigDecimal(number).setScale(0, mode).toBigInteger());
    }
}
