package org.recce4j.render.internal.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.modules.DatetimeModule;
import org.recce4j.render.jinja.internal.modules.PythonDecimal;
import org.recce4j.render.jinja.internal.modules.SpecialDecimal;
import org.recce4j.render.jinja.internal.value.Floats;
import org.recce4j.render.jinja.internal.value.Repr;

/** The values of a query's result as Python's, in the type of their column. */
final class AgateValues {

    private AgateValues() {}

    /** Returns the value as the column's type has it; one of a table stays as it is. */
    static @Nullable Object cast(@Nullable Object value, TemplateColumnType type) {
        if (value == null) {
            return null;
        }
        if (type.equals(TemplateColumnType.NUMBER)) {
            return decimal(value);
        }
        if (type.equals(TemplateColumnType.BOOLEAN)) {
            return value instanceof Boolean ? value : (Object) (((Number) value).doubleValue() != 0);
        }
        if (type.equals(TemplateColumnType.DATETIME) && value instanceof LocalDate date) {
            return python(date.atStartOfDay());
        }
        Object python = python(value);
        return type.equals(TemplateColumnType.TEXT) && !(python instanceof String)
                ? (python instanceof Long ? python.toString() : text(python))
                : python;
    }

    private static String text(Object value) {
        return value instanceof Boolean || value instanceof Double || value instanceof BigInteger
                ? Repr.repr(value)
                : value.toString();
    }

    private static Object python(Object value) {
        if (value instanceof BigDecimal decimal) {
            return new PythonDecimal(decimal);
        }
        return value instanceof Temporal temporal ? DatetimeModule.temporal(temporal) : value;
    }

    /** A float is the decimal that it prints as. */
    private static Object decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return new PythonDecimal(decimal);
        }
        if (!(value instanceof Double number)) {
            return new PythonDecimal(new BigDecimal(value.toString()));
        }
        if (number.isNaN()) {
            return new SpecialDecimal("NaN", number);
        }
        if (number.isInfinite()) {
            return new SpecialDecimal(number > 0 ? "Infinity" : "-Infinity", number);
        }
        String text = Floats.repr(number);
        return number == 0 && text.startsWith("-")
                ? new SpecialDecimal(text, number)
                : new PythonDecimal(new BigDecimal(text));
    }
}
