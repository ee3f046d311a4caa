package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Python 3.11, "printf-style String Formatting". */
class PercentFormatTest {

    private final Environment env = Given.environment();

    private String format(String format, @Nullable Object values) {
        return new PercentFormat(env, format, values, false).format();
    }

    @Provide
    Arbitrary<String> flags() {
        return Arbitraries.of("", "-", "+", " ", "0", "-+", "- ", "+0", " 0");
    }

    @Property(tries = 1_000)
    void writesIntsAsTheJdkDoes(
            @ForAll long number, @ForAll("flags") String flags, @ForAll @IntRange(min = 1, max = 30) int width) {
        String conversion = "%" + flags + width + "d";
        assertThat(format(conversion, number)).isEqualTo(String.format(Locale.ROOT, conversion, number));
    }

    @Property(tries = 500)
    void writesTenthsAsTheJdkDoes(@ForAll int tenths, @ForAll("flags") String flags) {
        String conversion = "%" + flags + "22.3f";
        assertThat(format(conversion, tenths / 10.0))
                .isEqualTo(String.format(Locale.ROOT, conversion, BigDecimal.valueOf(tenths, 1)));
    }

    @Property(tries = 500)
    void padsAndCutsTexts(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int width) {
        String cut = UnicodeText.substring(text, 0, Math.min(width, UnicodeText.length(text)));
        String blanks = " ".repeat(width - UnicodeText.length(cut));
        assertThat(format("%" + width + "." + width + "s", text)).isEqualTo(blanks + cut);
        assertThat(format("%-*.*s", PythonTuple.of((long) width, (long) width, text)))
                .isEqualTo(cut + blanks);
    }

    /** With precision zeros come before the digits and behind the sign; Java has no precision for ints. */
    @Property(tries = 200)
    void aPrecisionOfIntsCountsTheDigits(@ForAll long number, @ForAll @IntRange(max = 30) int precision) {
        String text = format("%." + precision + "d", number);
        assertThat(text.replace("-", "").length()).isEqualTo(Math.max(precision, digits(number)));
        assertThat(Long.parseLong(text)).isEqualTo(number);
    }

    private static int digits(long number) {
        return String.valueOf(number).replace("-", "").length();
    }

    @Test
    void writesOtherBasesWithTheirPrefix() {
        assertThat(format("%x %X %o", PythonTuple.of(255L, 255L, 8L))).isEqualTo("ff FF 10");
        assertThat(format("%#x %#X %#o", PythonTuple.of(255L, 255L, 8L))).isEqualTo("0xff 0XFF 0o10");
        assertThat(format("%#08x|%-#8x|%+x", PythonTuple.of(255L, 255L, -255L))).isEqualTo("0x0000ff|0xff    |-ff");
    }

    @Test
    void convertsEachKindOfValue() {
        assertThat(format("%s %r %a", PythonTuple.of("é", "é", "é"))).isEqualTo("é 'é' '\\xe9'");
        assertThat(format("%d %i %u", PythonTuple.of(1.9, -1.9, true))).isEqualTo("1 -1 1");
        assertThat(format("%c%c%5c", PythonTuple.of(65L, "b", "c"))).isEqualTo("Ab    c");
        assertThat(format("%ld %hd %Lf", PythonTuple.of(1L, 2L, 0.5))).isEqualTo("1 2 0.500000");
        assertThat(format("100%%", PythonTuple.of())).isEqualTo("100%");
        assertThat(format("%G %g", PythonTuple.of(1e-10, 1e-10))).isEqualTo("1E-10 1e-10");
        assertThat(format("%05d|%05.1f|%+.0e", PythonTuple.of(-3L, -2.25, 150000.0)))
                .isEqualTo("-0003|-02.2|+2e+05");
    }

    @Test
    void takesItsValuesFromAMapping() {
        PythonDict values = Given.dict("a", 1L, "b(c)", "x");
        assertThat(format("%(a)03d %(b(c))s %(a)s", values)).isEqualTo("001 x 1");
        assertThat(format("nothing", values)).isEqualTo("nothing");
        assertThat(format("%(k)d", Map.of("k", 5))).isEqualTo("5");
        assertThat(format("%s", Given.dict("a", 1L))).isEqualTo("{'a': 1}");
        assertThat(Given.failure(() -> format("%(z)s", values))).isEqualTo("KeyError: 'z'");
        assertThat(Given.failure(() -> format("%(a)s", 5L))).isEqualTo("TypeError: format requires a mapping");
        assertThat(Given.failure(() -> format("%(a", values))).isEqualTo("ValueError: incomplete format key");
    }

    @Test
    void everyValueIsUsedOnceAndOnlyOnce() {
        String left = "TypeError: not all arguments converted during string formatting";
        String missing = "TypeError: not enough arguments for format string";
        assertThat(Given.failure(() -> format("%s", PythonTuple.of(1L, 2L)))).isEqualTo(left);
        assertThat(Given.failure(() -> format("none", 1L))).isEqualTo(left);
        assertThat(Given.failure(() -> format("%s %s", PythonTuple.of(1L)))).isEqualTo(missing);
        assertThat(Given.failure(() -> format("%s %s", "ab"))).isEqualTo(missing);
        assertThat(format("none", Given.list(1L))).isEqualTo("none");
        assertThat(format("%s", Given.list(1L, 2L))).isEqualTo("[1, 2]");
    }

    /** CPython 3.11's words. */
    @Test
    void saysWhatAConversionNeeds() {
        assertThat(Given.failure(() -> format("%d", "5")))
                .isEqualTo("TypeError: %d format: a real number is required, not str");
        assertThat(Given.failure(() -> format("%x", 1.0)))
                .isEqualTo("TypeError: %x format: an integer is required, not float");
        assertThat(Given.failure(() -> format("%f", "5"))).isEqualTo("TypeError: must be real number, not str");
        assertThat(Given.failure(() -> format("%c", "ab"))).isEqualTo("TypeError: %c requires int or char");
        assertThat(Given.failure(() -> format("%c", -1L))).isEqualTo("OverflowError: %c arg not in range(0x110000)");
        assertThat(Given.failure(() -> format("%*d", PythonTuple.of("a", 1L)))).isEqualTo("TypeError: * wants int");
        assertThat(Given.failure(() -> format("é%y", 1L)))
                .isEqualTo("ValueError: unsupported format character 'y' (0x79) at index 2");
        assertThat(Given.failure(() -> format("%", 1L))).isEqualTo("ValueError: incomplete format");
        assertThat(Given.failure(() -> format("%5", 1L))).isEqualTo("ValueError: incomplete format");
    }

    @Test
    void inMarkupItEscapesTheValuesAlone() {
        assertThat(new PercentFormat(env, "<b>%s %r</b>", PythonTuple.of("<", new Markup("<")), true).format())
                .isEqualTo("<b>&lt; Markup(&#39;&lt;&#39;)</b>");
        assertThat(new PercentFormat(env, "%s", new Markup("<"), true).format()).isEqualTo("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%5000d", "%.5000f", "%5000s", "%99999999999d"})
    void refusesAWidthBeforeItIsFilled(String format) {
        Environment small = Given.environment(Given.maxSize(1_000));
        assertThat(Given.failure(() -> new PercentFormat(small, format, 1L, false).format()))
                .startsWith("SecurityError: A value of ");
    }
}
