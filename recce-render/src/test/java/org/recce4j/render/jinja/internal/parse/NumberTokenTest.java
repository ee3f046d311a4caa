package org.recce4j.render.jinja.internal.parse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

/** Literals of numbers, as Jinja2 3.1.6 reads them. */
class NumberTokenTest {

    private static BigInteger value(String source) {
        NumberToken number = requireNonNull(NumberToken.at(source, 0));
        assertThat(number.end()).isEqualTo(source.length());
        return new BigInteger(number.digits(), number.radix());
    }

    @Property(tries = 500)
    void readsEveryBase(@ForAll @LongRange(min = 0) long number) {
        BigInteger expected = BigInteger.valueOf(number);
        assertThat(value(Long.toString(number))).isEqualTo(expected);
        assertThat(value("0x" + Long.toHexString(number))).isEqualTo(expected);
        assertThat(value("0O" + Long.toOctalString(number))).isEqualTo(expected);
        assertThat(value("0b_" + Long.toBinaryString(number))).isEqualTo(expected);
    }

    @Property(tries = 500)
    void readsWhatADoublePrints(@ForAll double number) {
        String text = Double.toString(Math.abs(number));
        if (Character.isDigit(text.charAt(0))) {
            NumberToken token = requireNonNull(NumberToken.at(text, 0));
            assertThat(token.isFloat()).isTrue();
            assertThat(Double.parseDouble(token.digits())).isEqualTo(Math.abs(number));
            assertThat(token.end()).isEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            0        -> [0]
            00       -> [0]
            0_0      -> [0]
            1_000    -> [1000]
            0x_ff    -> [255]
            0B1_0    -> [2]
            0o17     -> [15]
            1.5      -> [1.5]
            1_0.2_5  -> [10.25]
            1e3      -> [1000.0]
            1E+3     -> [1000.0]
            1.5e-1_0 -> [1.5e-10]
            12e2     -> [1200.0]
            1.real   -> [1]
            a.1.2    -> UndefinedError: 'a' is undefined
            012      -> TemplateSyntaxError: expected token ',', got 'integer'
            1__0     -> TemplateSyntaxError: expected token ',', got '__0'
            1_       -> TemplateSyntaxError: expected token ',', got '_'
            0x       -> TemplateSyntaxError: expected token ',', got 'x'
            0b2      -> TemplateSyntaxError: expected token ',', got 'b2'
            0o8      -> TemplateSyntaxError: expected token ',', got 'o8'
            1abc     -> TemplateSyntaxError: expected token ',', got 'abc'
            1e       -> TemplateSyntaxError: expected token ',', got 'e'
            1.e5     -> [Undefined]
            .5       -> TemplateSyntaxError: unexpected '.'
            """)
    void answersAsJinja2Does(String source, String answer) {
        String template = "{% set l = [" + source + "] %}{{ l }}";
        String text;
        try {
            text = Jinja.standard().render(template, Map.of());
        } catch (TemplateException refused) {
            text = refused.type() + ": " + refused.reason();
        }
        assertThat(text).isEqualTo(answer);
    }

    @Property(tries = 300)
    void aFloatBeginsBehindNoDot(
            @ForAll @LongRange(min = 1, max = 99) long first, @ForAll @LongRange(min = 1, max = 99) long second) {
        String source = "a." + first + "." + second;
        NumberToken number = requireNonNull(NumberToken.at(source, 2));
        assertThat(number.isFloat()).isFalse();
        assertThat(number.digits()).isEqualTo(Long.toString(first));
    }
}
