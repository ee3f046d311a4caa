package org.recce4j.render.jinja.internal.modules;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonReal;

/**
 * A {@code decimal.Decimal} that no BigDecimal is: NaN, an infinity, or minus zero. It cannot be calculated with.
 *
 * @param text as Python prints it
 */
public record SpecialDecimal(String text, double value) implements PythonReal {

    @Override
    public boolean isTrue() {
        return value != 0;
    }

    @Override
    public Object binary(String operator, @Nullable Object other, boolean reflected) {
        throw PythonException.unsupported("Calculating with the decimal " + text + " is not supported");
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        double number = other instanceof PythonReal real
                ? real.toDouble()
                : PythonNumbers.isNumber(other) ? PythonNumbers.toDouble(other) : Double.NaN;
        return Double.isNaN(value) || Double.isNaN(number)
                ? null
                : (Integer) (value < number ? -1 : value > number ? 1 : 0);
    }

    @Override
    public double toDouble() {
        return value;
    }

    @Override
    public Object whole(RoundingMode mode) {
        if (Double.isNaN(value)) {
            throw PythonException.valueError("cannot convert NaN to integer");
        }
        if (value != 0) {
            throw PythonException.overflow("cannot convert Infinity to integer");
        }
        return 0L;
    }

    @Override
    public Object rounded(@Nullable Integer digits) {
        return binary("round", digits, false);
    }

    @Override
    public Object absolute() {
        return binary("abs", null, true);
    }

    @Override
    public Object key() {
        return value == 0 ? (Object) 0L : value;
    }

    @Override
    public String format(Meter meter, String spec) {
        throw PythonException.unsupported("Formatting the decimal " + text + " is not supported");
    }

    @Override
    public String typeName() {
        return "decimal.Decimal";
    }

    @Override
    public String repr() {
        return "Decimal('" + text + "')";
    }

    @Override
    public String toString() {
        return text;
    }
}
