package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.modules.PythonModules;

/** What Jinja2 3.1.6 answers in its sandbox, on Python 3.11, where that is not what one expects. */
class PhrasesTest {

    private static final String DIGITS = "Exceeds the limit (4300 digits) for integer string conversion";
    private static final Jinja JINJA =
            Jinja.builder().global("json", PythonModules.json()).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{{ '{}{}'.format(1) }}                   ~ IndexError: tuple index out of range",
                "{{ '{5}'.format(1) }}                    ~ IndexError: tuple index out of range",
                "{{ '{}{0}'.format(1) }} ~ ValueError: cannot switch from manual field specification to automatic"
                        + " field numbering",
                "{{ '{0}{}'.format(1) }} ~ ValueError: cannot switch from manual field specification to automatic"
                        + " field numbering",
                "{{ '{:z}'.format(5) }} ~ ValueError: Negative zero coercion (z) not allowed in integer format"
                        + " specifier",
                "{{ '{:z}'.format('x') }} ~ ValueError: Negative zero coercion (z) not allowed in string format"
                        + " specifier",
                "{{ '{:z.1f}'.format(-0.01) }}            ~ 0.0",
                "{{ 'inf'|float|int }}                    ~ NameError: name 'inf' is not defined",
                "{{ 'nan'|float + x }}                    ~ NameError: name 'nan' is not defined",
                "{{ [1e400, x] }}                         ~ NameError: name 'inf' is not defined",
                "{{ (1e400 - 1e400) + x }}                ~ NameError: name 'nan' is not defined",
                "{{ ['inf'|float] }}                      ~ [inf]",
                "{{ 'inf'|float }}                        ~ inf",
                "{{ \"{0.__call__}\".format(undefined) }}   ~ ``",
                "{{ undefined.__call__ }}                 ~ ``",
                "{{ undefined.a }}                        ~ UndefinedError: 'undefined' is undefined",
                "{{ undefined.__nosuch__ }}               ~ UndefinedError: 'undefined' is undefined",
                "{{ json.loads('-0.0') }}                 ~ -0.0",
                "{{ json.loads('[-0.0, -0]') }}           ~ [-0.0, 0]",
                "{{ json.loads('') }}          ~ JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
                "{{ json.loads('[1,]') }}      ~ JSONDecodeError: Expecting value: line 1 column 4 (char 3)",
                "{{ json.loads('1 2') }}       ~ JSONDecodeError: Extra data: line 1 column 3 (char 2)",
                "{{ json.loads('{1:2}') }} ~ JSONDecodeError: Expecting property name enclosed in double quotes: line"
                        + " 1 column 2 (char 1)",
                "{{ json.loads('[1') }}        ~ JSONDecodeError: Expecting ',' delimiter: line 1 column 3 (char 2)",
                "{{ json.loads('{\"a\" 1}') }}   ~ JSONDecodeError: Expecting ':' delimiter: line 1 column 6 (char 5)",
                "{{ json.loads('\"abc') }} ~ JSONDecodeError: Unterminated string starting at: line 1 column 1 (char"
                        + " 0)",
                "{{ json.loads('[' * 100000) }} ~ RecursionError: maximum recursion depth exceeded while decoding a"
                        + " JSON array from a unicode string",
                "{{ json.loads(none) }} ~ TypeError: the JSON object must be str, bytes or bytearray, not NoneType",
            })
    void saysWhatTheSandboxSays(String template, String answer) {
        assertThat(answer(template)).isEqualTo(answer == null ? "" : answer);
    }

    @Test
    void convertsNoIntegerOfMoreThan4300Digits() {
        assertThat(answer("{{ json.loads('1' * 5000) }}"))
                .isEqualTo("ValueError: " + DIGITS
                        + ": value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit");
        for (String template : new String[] {
            "{{ 10**5000 ~ '' }}",
            "{{ '%d' % 10**5000 }}",
            "{{ [10**5000] }}",
            "{{ (10**5000)|float }}",
            "{{ x + 10**5000 }}"
        }) {
            assertThat(answer(template)).as(template).startsWith("ValueError: " + DIGITS);
        }
    }

    @Test
    void printsObjectsWithAnAddress() {
        assertThat(answer("{{ joiner('x') }}")).matches("<jinja2.utils.Joiner object at 0x[0-9a-f]+>");
        assertThat(answer("{{ cycler('x') }}")).matches("<jinja2.utils.Cycler object at 0x[0-9a-f]+>");
        assertThat(answer("{{ range }}")).matches("<function safe_range at 0x[0-9a-f]+>");
    }

    private static String answer(String template) {
        try {
            return JINJA.render(template, Map.of("x", 5));
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason();
        }
    }
}
