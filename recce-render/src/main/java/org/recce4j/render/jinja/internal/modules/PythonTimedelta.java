package org.recce4j.render.jinja.internal.modules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's {@code datetime.timedelta} (3.11): whole microseconds, up to 292,000 years of them. */
record PythonTimedelta(long micros) implements Typed {

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final int DIGITS_OF_A_MESSAGE = 1_000;
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    static final FunctionTable METHODS = FunctionTable.builder("datetime.timedelta.")
            .add("total_seconds", "self, /", (env, a) -> self(a).micros / (double) SECOND)
            .build();

    /** In the order of the constructor's parameters. */
    private static final long[] UNITS = {DAY, SECOND, 1, 1_000, 60 * SECOND, 3_600 * SECOND, 7 * DAY};

    private static PythonTimedelta self(@Nullable Object[] a) {
        return (PythonTimedelta) Objects.requireNonNull(a[0]);
    }

    /** Of days, seconds, microseconds, milliseconds, minutes, hours and weeks. */
    static PythonTimedelta of(@Nullable Object[] parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < UNITS.length; i++) {
            sum = sum.add(exact(parts[i]).multiply(BigDecimal.valueOf(UNITS[i])));
        }
        return rounded(sum);
    }

    private static BigDecimal exact(@Nullable Object number) {
        if (!PythonNumbers.isNumber(number)) {
            throw PythonException.typeError(
                    "unsupported type for timedelta component: " + TemplateValues.typeName(number));
        }
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(PythonNumbers.big(number));
    }

    private static PythonTimedelta rounded(BigDecimal micros) {
        if (micros.abs().compareTo(MAX) > 0) {
            if (micros.precision() - micros.scale() > DIGITS_OF_A_MESSAGE) {
                throw PythonException.overflow("Python int too large to convert to C int");
            }
            throw PythonException.overflow("days=" + micros.divide(BigDecimal.valueOf(DAY), RoundingMode.FLOOR)
                    + "; must have magnitude <= " + MAX.divide(BigDecimal.valueOf(DAY), RoundingMode.DOWN));
        }
        return new PythonTimedelta(micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    static PythonTimedelta ofDays(long days) {
        return new PythonTimedelta(days * DAY);
    }

    /** Returns 1 if the operator adds a timedelta to a date, -1 if it subtracts one, else 0. */
    static int sign(String operator, boolean reflected) {
        if (operator.equals("+")) {
            return 1;
        }
        return operator.equals("-") && !reflected ? -1 : 0;
    }

    long days() {
        return Math.floorDiv(micros, DAY);
    }

    private long seconds() {
        return Math.floorMod(micros, DAY) / SECOND;
    }

    private long microseconds() {
        return Math.floorMod(micros, SECOND);
    }

    @Override
    public boolean isTrue() {
        return micros != 0;
    }

    @Override
    public @Nullable Object binary(String operator, @Nullable Object other, boolean reflected) {
        if (other == null && reflected) {
            return operator.equals("-") ? new PythonTimedelta(-micros) : this;
        }
        if (other instanceof PythonTimedelta that) {
            return reflected ? that.combined(operator, this) : combined(operator, that);
        }
        if (operator.equals("*") && PythonNumbers.isNumber(other)) {
            return rounded(exact(other).multiply(BigDecimal.valueOf(micros)));
        }
        if (reflected || !PythonNumbers.isNumber(other)) {
            return MISSING;
        }
        BigDecimal divisor = exact(other);
        if (divisor.signum() == 0) {
            throw PythonException.zeroDivision("integer division or modulo by zero");
        }
        return switch (operator) {
            case "/" -> rounded(BigDecimal.valueOf(micros).divide(divisor, 20, RoundingMode.HALF_EVEN));
            case "//" ->
                other instanceof Double
                        ? MISSING
                        : rounded(BigDecimal.valueOf(micros).divide(divisor, 0, RoundingMode.FLOOR));
            default -> MISSING;
        };
    }

    private Object combined(String operator, PythonTimedelta that) {
        if (that.micros == 0) {
            requireNoDivision(operator);
        }
        return switch (operator) {
            case "+" -> rounded(BigDecimal.valueOf(micros).add(BigDecimal.valueOf(that.micros)));
            case "-" -> rounded(BigDecimal.valueOf(micros).subtract(BigDecimal.valueOf(that.micros)));
            case "/" -> (double) micros / that.micros;
            case "//" -> Math.floorDiv(micros, that.micros);
            case "%" -> new PythonTimedelta(Math.floorMod(micros, that.micros));
            default -> MISSING;
        };
    }

    private static void requireNoDivision(String operator) {
        switch (operator) {
            case "/" -> throw PythonException.zeroDivision("division by zero");
            case "//" -> throw PythonException.zeroDivision("integer division or modulo by zero");
            case "%" -> throw PythonException.zeroDivision("integer modulo by zero");
            default -> {
                // no division
            }
        }
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        return other instanceof PythonTimedelta that ? Long.compare(micros, that.micros) : null;
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "days" -> days();
            case "seconds" -> seconds();
            case "microseconds" -> microseconds();
            default -> MISSING;
        };
    }

    @Override
    public String typeName() {
        return "datetime.timedelta";
    }

    @Override
    public String repr() {
        List<String> parts = new ArrayList<>();
        add(parts, "days", days());
        add(parts, "seconds", seconds());
        add(parts, "microseconds", microseconds());
        return "datetime.timedelta(" + (parts.isEmpty() ? "0" : String.join(", ", parts)) + ")";
    }

    private static void add(List<String> parts, String name, long value) {
        if (value != 0) {
            parts.add(name + "=" + value);
        }
    }

    @Override
    public String toString() {
        long days = days();
        long seconds = seconds();
        String clock = String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60)
                + (microseconds() == 0 ? "" : String.format(Locale.ROOT, ".%06d", microseconds()));
        return days == 0 ? clock : days + " day" + (Math.abs(days) == 1 ? "" : "s") + ", " + clock;
    }
}
