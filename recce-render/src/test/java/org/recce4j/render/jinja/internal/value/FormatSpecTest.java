package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python 3.11, "Format Specification Mini-Language". */
class FormatSpecTest {

    private final Environment env = Given.environment();

    private String format(@Nullable Object value, String spec) {
        return FormatSpec.format(env, value, spec);
    }

    @Provide
    Arbitrary<String> texts() {
        return Given.texts();
    }

    @Property(tries = 500)
    void padsATextToItsWidth(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20) int width) {
        int length = UnicodeText.length(text);
        int missing = Math.max(0, width - length);
        assertThat(format(text, "" + width)).isEqualTo(text + " ".repeat(missing));
        assertThat(format(text, "<" + width)).isEqualTo(text + " ".repeat(missing));
        assertThat(format(text, "😀>" + width)).isEqualTo("😀".repeat(missing) + text);
        assertThat(format(text, "*^" + width))
                .isEqualTo("*".repeat(missing / 2) + text + "*".repeat(missing - missing / 2));
    }

    @Property(tries = 500)
    void cutsATextToItsPrecision(@ForAll("texts") String text, @ForAll @IntRange(max = 12) int precision) {
        int kept = Math.min(precision, UnicodeText.length(text));
        assertThat(format(text, "." + precision)).isEqualTo(UnicodeText.substring(text, 0, kept));
        assertThat(format(text, "20." + precision + "s")).hasSize(20 + text.offsetByCodePoints(0, kept) - kept);
    }

    @Provide
    Arbitrary<Object> integers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.bigIntegers().map(number -> TemplateValues.integer(number.shiftLeft(60))));
    }

    @Property(tries = 500)
    void writesIntsAsTheJdkDoes(@ForAll("integers") Object value, @ForAll @IntRange(min = 1, max = 40) int width) {
        BigInteger number = PythonNumbers.big(value);
        assertThat(format(value, "d")).isEqualTo(number.toString());
        assertThat(format(value, "x")).isEqualTo(number.toString(16));
        assertThat(format(value, "X")).isEqualTo(number.toString(16).toUpperCase(Locale.ROOT));
        assertThat(format(value, "b")).isEqualTo(number.toString(2));
        assertThat(format(value, "o")).isEqualTo(number.toString(8));
        assertThat(format(value, ",")).isEqualTo(String.format(Locale.ROOT, "%,d", number));
        assertThat(format(value, "+d")).isEqualTo(String.format(Locale.ROOT, "%+d", number));
        assertThat(format(value, " d")).isEqualTo(String.format(Locale.ROOT, "% d", number));
        assertThat(format(value, width + "d")).isEqualTo(String.format(Locale.ROOT, "%" + width + "d", number));
        assertThat(format(value, "0" + width)).isEqualTo(String.format(Locale.ROOT, "%0" + width + "d", number));
    }

    /** Zeros in front are grouped as well, and no separator comes first, which may take one place more. */
    @Property(tries = 500)
    void groupsTheZerosInFront(@ForAll("integers") Object value, @ForAll @IntRange(min = 1, max = 40) int width) {
        String text = format(value, "0" + width + "_d");
        String digits = text.replaceFirst("^-", "");
        assertThat(text.length())
                .isBetween(width, Math.max(width + 1, format(value, "_").length()));
        assertThat(digits).matches("\\d{1,3}(_\\d{3})*");
        assertThat(new BigInteger(text.replace("_", ""))).isEqualTo(PythonNumbers.big(value));
    }

    @Property(tries = 200)
    void theSignStandsWhereItIsAskedFor(@ForAll @IntRange(max = 9999) int number) {
        long value = -number - 1L;
        assertThat(format(value, "*=10"))
                .startsWith("-*")
                .endsWith("*" + -value)
                .hasSize(10);
        assertThat(format(value, "#012x")).startsWith("-0x0").hasSize(12);
        assertThat(format(-value, "+#_b")).startsWith("+0b1");
        assertThat(format(value, "*>10")).startsWith("*").endsWith("" + value);
    }

    /** CPython 3.11's answers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1234567.891 | ,.2f  | 1,234,567.89", "1234567.891 | _      | 1_234_567.891", "0.256 | .1%   | 25.6%",
                "-0.0001     | z.2f  | 0.00", "-0.0001     | .2f    | -0.00", "3.0   | .0f   | 3",
                "3.0         | #.0f  | 3.", "1e20        | ``     | 1e+20", "1e20  | .5    | 1e+20",
                "12.0        | .3    | 12.0", "123.0       | .3     | 1.23e+02", "100.0 | n     | 100",
                "2.5         | 08.2f | 00002.50", "-2.5        | 08.2f  | -0002.50", "1e400 | 06    | 000inf",
                "-1e400      | ,     | -inf", "1234.5      | 012,.1f| 00,001,234.5", "0.0   | .3e   | 0.000e+00"
            })
    void writesFloatsAsPython(double number, String spec, String text) {
        assertThat(format(number, spec)).isEqualTo(text);
    }

    @Test
    void boolsAreIntsOnceThereIsASpec() {
        assertThat(format(true, "")).isEqualTo("True");
        assertThat(format(true, "5")).isEqualTo("    1");
        assertThat(format(false, ".1f")).isEqualTo("0.0");
        assertThat(format(65L, "c")).isEqualTo("A");
        assertThat(format(0x1F600L, "3c")).isEqualTo("😀  ");
    }

    /** CPython 3.11's words. */
    @Test
    void saysWhatIsWrongWithASpec() {
        assertThat(Given.failure(() -> format("a", "d")))
                .isEqualTo("ValueError: Unknown format code 'd' for object of type 'str'");
        assertThat(Given.failure(() -> format(1.5, "d")))
                .isEqualTo("ValueError: Unknown format code 'd' for object of type 'float'");
        assertThat(Given.failure(() -> format(1L, ".2d")))
                .isEqualTo("ValueError: Precision not allowed in integer format specifier");
        assertThat(Given.failure(() -> format("a", "=5")))
                .isEqualTo("ValueError: '=' alignment not allowed in string format specifier");
        assertThat(Given.failure(() -> format("a", "+")))
                .isEqualTo("ValueError: Sign not allowed in string format specifier");
        assertThat(Given.failure(() -> format("a", " ")))
                .isEqualTo("ValueError: Space not allowed in string format specifier");
        assertThat(Given.failure(() -> format("a", "#")))
                .isEqualTo("ValueError: Alternate form (#) not allowed in string format specifier");
        assertThat(Given.failure(() -> format("a", ","))).isEqualTo("ValueError: Cannot specify ',' with 's'.");
        assertThat(Given.failure(() -> format(1L, ",x"))).isEqualTo("ValueError: Cannot specify ',' with 'x'.");
        assertThat(Given.failure(() -> format(1L, ",_"))).isEqualTo("ValueError: Cannot specify both ',' and '_'.");
        assertThat(Given.failure(() -> format(1L, ",,"))).isEqualTo("ValueError: Cannot specify ',' with ','.");
        assertThat(Given.failure(() -> format(1L, "."))).isEqualTo("ValueError: Format specifier missing precision");
        assertThat(Given.failure(() -> format(1L, "5dx")))
                .isEqualTo("ValueError: Invalid format specifier '5dx' for object of type 'int'");
        assertThat(Given.failure(() -> format(-1L, "c"))).isEqualTo("OverflowError: %c arg not in range(0x110000)");
        assertThat(Given.failure(() -> format(1L, "+c")))
                .isEqualTo("ValueError: Sign not allowed with integer format specifier 'c'");
        assertThat(Given.failure(() -> format(null, "5")))
                .isEqualTo("TypeError: unsupported format string passed to NoneType.__format__");
        assertThat(Given.failure(() -> format(Given.list(), "5")))
                .isEqualTo("TypeError: unsupported format string passed to list.__format__");
    }

    @Test
    void groupingAShortNumberCostsNoMoreThanItsDigits() {
        Environment few = Given.environment(Given.maxSteps(5_000));
        for (int i = 0; i < 1_000; i++) {
            assertThat(FormatSpec.format(few, 1_234_567L, ",")).isEqualTo("1,234,567");
        }
    }

    @Test
    void refusesAWidthBeforeItIsFilled() {
        Environment small = Given.environment(Given.maxSize(1_000));
        String failure = "SecurityError: A value of 5000 characters or items is larger than the 1000 that"
                + " RenderLimits.maxSize allows";
        assertThat(Given.failure(() -> FormatSpec.format(small, 1L, "5000"))).isEqualTo(failure);
        assertThat(Given.failure(() -> FormatSpec.format(small, 1.5, ".5000f"))).isEqualTo(failure);
        assertThat(Given.failure(() -> FormatSpec.format(small, 1L, "9".repeat(20))))
                .isEqualTo("ValueError: Too many decimal digits in format string");
    }
}
