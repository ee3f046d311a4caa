package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatsTest {

    /** CPython 3.11's answers, around the places where the form changes. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1.0, 1.0",
        "0.1, 0.1",
        "100.0, 100.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "0.000123, 0.000123",
        "0.0000123, 1.23e-05",
        "9999999999999998.0, 9999999999999998.0",
        "1e16, 1e+16",
        "12345678901234567.0, 1.2345678901234568e+16",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "4.9e-324, 5e-324",
        "2e-44, 2e-44",
        "2.0e-3, 0.002",
        "Infinity, inf",
        "-Infinity, -inf",
        "NaN, nan",
        "9007199254740993.0, 9007199254740992.0"
    })
    void printsAsPython(double number, String text) {
        assertThat(Floats.repr(number)).isEqualTo(text);
    }

    @Property(tries = 1_000)
    void whatIsPrintedReadsBack(@ForAll double number) {
        assertThat(Double.parseDouble(Floats.repr(number))).isEqualTo(number);
        assertThat(Floats.shortest(Math.abs(number)).precision()).isLessThanOrEqualTo(17);
    }

    /** As many digits as the decimal number has, or more: the float nearest to it shows no other one. */
    @Property(tries = 1_000)
    void aDecimalNumberKeepsItsDigits(
            @ForAll @IntRange(max = 999_999_999) int thousandths, @ForAll @IntRange(min = 3, max = 6) int precision) {
        BigDecimal number = BigDecimal.valueOf(thousandths, 3);
        assertThat(Floats.format(number.doubleValue(), 'f', precision, false))
                .isEqualTo(number.setScale(precision).toPlainString());
    }

    @Property(tries = 1_000)
    void anExponentHasTwoDigitsAtLeast(@ForAll double number, @ForAll @IntRange(max = 20) int precision) {
        Assume.that(Math.abs(number) < 1e300);
        String text = Floats.format(number, 'e', precision, false);
        assertThat(text).matches("\\d" + (precision == 0 ? "" : "\\.\\d{" + precision + "}") + "e[+-]\\d{2,3}");
        double read = Double.parseDouble(text);
        double allowed = Math.abs(number) * Math.pow(10, -precision);
        assertThat(Math.abs(read - Math.abs(number))).isLessThanOrEqualTo(allowed);
    }

    @Property(tries = 1_000)
    void generalHasNoZerosAtItsEnd(@ForAll double number, @ForAll @IntRange(min = 1, max = 17) int precision) {
        String text = Floats.format(number, 'g', precision, false);
        String digits = text.contains("e") ? text.substring(0, text.indexOf('e')) : text;
        assertThat(digits.contains(".") && digits.endsWith("0")).isFalse();
        assertThat(digits).doesNotEndWith(".");
        assertThat(digits.replace(".", "").replaceFirst("^0+", "")).hasSizeLessThanOrEqualTo(precision);
        assertThat(text.contains("e")).isEqualTo(!text.equals("0") && isBeyond(text, precision));
    }

    private static boolean isBeyond(String text, int precision) {
        double value = Double.parseDouble(text);
        return value < 1e-4 || value >= Math.pow(10, precision);
    }

    /** CPython 3.11's answers to {@code '%…' % number}, without the sign. */
    @ParameterizedTest
    @CsvSource({
        "0.5, f, 0, false, 0",
        "1.5, f, 0, false, 2",
        "2.5, f, 0, false, 2",
        "2.5, f, 0, true, 2.",
        "0.125, f, 2, false, 0.12",
        "1e22, f, 1, false, 10000000000000000000000.0",
        "0.0, e, 2, false, 0.00e+00",
        "0.0, g, 3, true, 0.00",
        "9.99, e, 0, false, 1e+01",
        "9.99, e, 0, true, 1.e+01",
        "99999.5, g, 5, false, 1e+05",
        "100000.0, g, 6, false, 100000",
        "1000000.0, g, 6, false, 1e+06",
        "0.0001, g, 6, false, 0.0001",
        "0.00001, g, 6, false, 1e-05",
        "1.0, g, 6, true, 1.00000",
        "1.0, g, 0, false, 1",
        "1e10, G, 3, false, 1E+10",
        "1e100, E, 1, false, 1.0E+100",
        "Infinity, f, 6, false, inf",
        "-Infinity, F, 6, false, INF",
        "NaN, G, 6, false, NAN"
    })
    void convertsAsPython(double number, char conversion, int precision, boolean alternate, String text) {
        assertThat(Floats.format(number, conversion, precision, alternate)).isEqualTo(text);
    }
}
