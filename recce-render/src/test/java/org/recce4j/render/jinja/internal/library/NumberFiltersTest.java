package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Floats;
import org.recce4j.render.jinja.internal.value.Given;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python 3.11's {@code int(text, base)} and {@code float(text)}, and the filters on them. */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class NumberFiltersTest {

    private final Environment env = Given.environment();

    private @Nullable Object filter(String name, @Nullable Object value, @Nullable Object... arguments) {
        return Objects.requireNonNull(BuiltinFilters.get(name), name).call(env, value, Arguments.of(arguments));
    }

    private @Nullable Object method(Object number, String name) {
        FunctionTable table = number instanceof Double ? NumberMethods.FLOAT : NumberMethods.INTEGER;
        return Objects.requireNonNull(table.get(name), name).call(env, number, Arguments.NONE);
    }

    @Property(tries = 500)
    void readsIntsOfEveryBase(@ForAll BigInteger number, @ForAll @IntRange(min = 2, max = 36) int base) {
        String digits = number.toString(base);
        assertThat(NumberParser.integer(digits, base)).isEqualTo(TemplateValues.integer(number));
        assertThat(NumberParser.integer(" " + digits.toUpperCase(Locale.ROOT) + "\n", base))
                .isEqualTo(TemplateValues.integer(number));
    }

    @Property(tries = 500)
    void readsFloatsAsTheyArePrinted(@ForAll double number) {
        assertThat(NumberParser.floating("\t" + Floats.repr(number) + " ")).isEqualTo(number);
    }

    @Test
    void readsPrefixesUnderscoresAndDigitsOfAnyScript() {
        assertThat(NumberParser.integer("0x_ff", 16)).isEqualTo(255L);
        assertThat(NumberParser.integer("-0B101", 0)).isEqualTo(-5L);
        assertThat(NumberParser.integer("1_000", 10)).isEqualTo(1_000L);
        assertThat(NumberParser.integer("٣٤", 10)).isEqualTo(34L);
        assertThat(NumberParser.integer("0_0", 0)).isEqualTo(0L);
        assertThat(NumberParser.floating("1_0.5e1_0")).isEqualTo(10.5e10);
        assertThat(NumberParser.floating("-iNfinity")).isNegative().isInfinite();
        assertThat(NumberParser.floating("+nan")).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1__0 | 10",
                "_1 | 10",
                "1_ | 10",
                "0x | 16",
                "12 | 2",
                "010 | 0",
                "``   | 10",
                "1.0 | 10",
                "- 1 | 10",
                "0b1 | 8"
            })
    void refusesWhatIsNoIntOfTheBase(String text, int base) {
        assertThat(Given.failure(() -> NumberParser.integer(text, base)))
                .isEqualTo("ValueError: invalid literal for int() with base " + base + ": '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"1_", "1._5", "1e", "e5", ".", "0x1p3", "1d", "1f", "in f", "1e+_5"})
    void refusesWhatIsNoFloat(String text) {
        assertThat(Given.failure(() -> NumberParser.floating(text)))
                .isEqualTo("ValueError: could not convert string to float: '" + text + "'");
    }

    @Test
    void refusesABaseThatThereIsNot() {
        String failure = "ValueError: int() base must be >= 2 and <= 36, or 0";
        assertThat(Given.failure(() -> NumberParser.integer("1", 1))).isEqualTo(failure);
        assertThat(Given.failure(() -> NumberParser.integer("1", 37))).isEqualTo(failure);
    }

    @Test
    void aFilterAnswersItsDefaultInPlaceOfAnError() {
        assertThat(filter("int", "x")).isEqualTo(0L);
        assertThat(filter("int", "x", -1L)).isEqualTo(-1L);
        assertThat(filter("int", "12.9")).isEqualTo(12L);
        assertThat(filter("int", "ff", 0L, 16L)).isEqualTo(255L);
        assertThat(filter("int", null, "none")).isEqualTo("none");
        assertThat(filter("int", "inf", 7L)).isEqualTo(7L);
        assertThat(Given.failure(() -> filter("int", Double.POSITIVE_INFINITY, 7L)))
                .isEqualTo("OverflowError: cannot convert float infinity to integer");
        assertThat(filter("float", "x", (Object) null)).isNull();
        assertThat(filter("float", Given.list(), 1.5)).isEqualTo(1.5);
    }

    /** Jinja2's answers, at the places where the unit changes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 Byte | 1 Byte",
                "0 | 0 Bytes | 0 Bytes",
                "999 | 999 Bytes | 999 Bytes",
                "1000 | 1.0 kB | 1000 Bytes",
                "1024 | 1.0 kB | 1.0 KiB",
                "999999 | 1000.0 kB | 976.6 KiB",
                "1e6 | 1.0 MB | 976.6 KiB",
                "1e24 | 1000.0 ZB | 847.0 ZiB",
                "1e30 | 1000000.0 YB | 827180.6 YiB",
                "-5000 | -5000 Bytes | -5000 Bytes"
            })
    void writesSizesOfFiles(double bytes, String decimal, String binary) {
        assertThat(filter("filesizeformat", bytes)).isEqualTo(decimal);
        assertThat(filter("filesizeformat", bytes, true)).isEqualTo(binary);
    }

    @Property(tries = 300)
    void roundsUpAndDownToTheNeighbours(@ForAll @IntRange(min = -99_999, max = 99_999) int thousandths) {
        double number = thousandths / 1000.0;
        double up = PythonNumbers.toDouble(filter("round", number, 1L, "ceil"));
        double down = PythonNumbers.toDouble(filter("round", number, 1L, "floor"));
        assertThat(down).isLessThanOrEqualTo(number);
        assertThat(up).isGreaterThanOrEqualTo(number).isLessThanOrEqualTo(Math.nextUp(down + 0.1));
        assertThat(PythonNumbers.toDouble(filter("round", number, 1L)) + 0.0).isIn(up + 0.0, down + 0.0);
    }

    @Test
    void saysWhatCannotBeRounded() {
        assertThat(Given.failure(() -> filter("round", 1.5, 0L, "up")))
                .isEqualTo("FilterArgumentError: method must be common, ceil or floor");
        assertThat(Given.failure(() -> filter("round", "1.5")))
                .isEqualTo("TypeError: type str doesn't define __round__ method");
        assertThat(Given.failure(() -> filter("abs", "1"))).isEqualTo("TypeError: bad operand type for abs(): 'str'");
    }

    @Property(tries = 500)
    void aRatioIsTheFloatItself(@ForAll double number) {
        PythonTuple ratio = (PythonTuple) Objects.requireNonNull(method(number, "as_integer_ratio"));
        BigInteger numerator = PythonNumbers.big(ratio.get(0));
        BigInteger denominator = PythonNumbers.big(ratio.get(1));
        assertThat(denominator.signum()).isPositive();
        assertThat(numerator.gcd(denominator)).isEqualTo(BigInteger.ONE);
        assertThat(new java.math.BigDecimal(numerator)
                        .compareTo(new java.math.BigDecimal(number).multiply(new java.math.BigDecimal(denominator))))
                .isZero();
    }

    @Property(tries = 500)
    void theJdkReadsTheHexadecimalForm(@ForAll double number) {
        String hex = (String) Objects.requireNonNull(method(number, "hex"));
        assertThat(Double.parseDouble(hex)).isEqualTo(number);
        assertThat(hex).matches("-?0x[01]\\.([0-9a-f]{13}|0)p[+-]\\d+");
    }

    @Property(tries = 300)
    void countsTheBitsOfTheAbsoluteValue(@ForAll long number) {
        Assume.that(number != Long.MIN_VALUE);
        long size = Math.abs(number);
        assertThat(method(number, "bit_count")).isEqualTo((long) Long.bitCount(size));
        assertThat(method(number, "bit_length")).isEqualTo((long) Long.SIZE - Long.numberOfLeadingZeros(size));
    }
}
