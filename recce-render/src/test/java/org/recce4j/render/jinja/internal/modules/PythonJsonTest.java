package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Answers and messages of Python 3.11's {@code json}. */
class PythonJsonTest {

    private static String answer(String json) {
        return Python.answer("[json.loads(s)]", Map.of("s", json));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of((Object) true, false, 0.5, -1e-7, 1e300).injectNull(0.2),
                () -> Arbitraries.longs().map(number -> (Object) number),
                () -> Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(30), BigInteger.TEN.pow(40))
                        .map(number -> (Object) number),
                () -> Arbitraries.strings().ofMaxLength(10).map(text -> (Object) text),
                () -> values().list().ofMaxSize(4).map(items -> (Object) new ArrayList<>(items)),
                () -> values().list().ofMaxSize(4).map(items -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    items.forEach(item -> map.put("\"k\\" + map.size(), item));
                    return (Object) map;
                }));
    }

    @Property(tries = 1_000)
    void loadsWhatDumpsWrites(@ForAll("values") Object value) {
        Map<String, Object> variables = Collections.singletonMap("v", value);
        assertThat(Python.answer("json.loads(json.dumps(v)) == v", variables)).isEqualTo("True");
        assertThat(Python.answer("json.loads(json.dumps(v, indent=3)) == v", variables))
                .isEqualTo("True");
        assertThat(Python.answer("json.dumps(json.loads(json.dumps(v))) == json.dumps(v)", variables))
                .isEqualTo("True");
    }

    @Property(tries = 3_000)
    void readsOrRefusesAnything(
            @ForAll
                    @Chars({'{', '}', '[', ']', '"', ':', ',', '1', '0', '-', '.', 'e', '\\', 'u', 't', 'n', ' ', '\n'})
                    @StringLength(max = 15)
                    String text) {
        try {
            PythonJson.loads(text);
        } catch (PythonException refused) {
            assertThat(refused.type()).isEqualTo("JSONDecodeError");
            assertThat(refused.text()).matches("(?s).+: line \\d+ column \\d+ \\(char \\d+\\)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ` [ 1 , 2 ] `                  -> [[1, 2]]
            {"a":1,"b":2,"a":3}            -> [{'a': 3, 'b': 2}]
            -0                             -> [0]
            -0.0                           -> [-0.0]
            1E-5                           -> [1e-05]
            1e400                          -> [inf]
            -1e400                         -> [-inf]
            123456789012345678901234567890 -> [123456789012345678901234567890]
            "\\u00e9\\/\\b\\"\\n"          -> ['é/\\x08"\\n']
            "\\ud83d\\ude00"               -> ['😀']
            "\\ud83d"                      -> ['\\ud83d']
            [NaN, Infinity, -Infinity]     -> [[nan, inf, -inf]]
            {"":{}}                        -> [{'': {}}]
            true                           -> [True]
            null                           -> [None]
            """)
    void reads(String json, String value) {
        assertThat(answer(json)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ~             -> JSONDecodeError: Expecting value: line 2 column 1 (char 1)
            [1,]          -> JSONDecodeError: Expecting value: line 1 column 4 (char 3)
            {"a":1,}      -> JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
            {"a":1, ~}    -> JSONDecodeError: Expecting property name enclosed in double quotes: line 2 column 1 (char 9)
            {"a" 1}       -> JSONDecodeError: Expecting ':' delimiter: line 1 column 6 (char 5)
            {"a":}        -> JSONDecodeError: Expecting value: line 1 column 6 (char 5)
            {a:1}         -> JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
            {1:1}         -> JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
            [1 2]         -> JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
            [1~,2~3]      -> JSONDecodeError: Expecting ',' delimiter: line 3 column 1 (char 6)
            {"a":1 "b":2} -> JSONDecodeError: Expecting ',' delimiter: line 1 column 8 (char 7)
            "abc          -> JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)
            "a~b"         -> JSONDecodeError: Invalid control character at: line 1 column 3 (char 2)
            "a^b"         -> JSONDecodeError: Invalid control character at: line 1 column 3 (char 2)
            "\\q"         -> JSONDecodeError: Invalid \\escape: line 1 column 2 (char 1)
            "\\u12"       -> JSONDecodeError: Invalid \\uXXXX escape: line 1 column 3 (char 2)
            "\\u12G4"     -> JSONDecodeError: Invalid \\uXXXX escape: line 1 column 3 (char 2)
            "\\           -> JSONDecodeError: Unterminated string starting at: line 1 column 1 (char 0)
            01            -> JSONDecodeError: Extra data: line 1 column 2 (char 1)
            -             -> JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            1.            -> JSONDecodeError: Extra data: line 1 column 2 (char 1)
            .5            -> JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            +1            -> JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            nul           -> JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            True          -> JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            true false    -> JSONDecodeError: Extra data: line 1 column 6 (char 5)
            [1] x         -> JSONDecodeError: Extra data: line 1 column 5 (char 4)
            [             -> JSONDecodeError: Expecting value: line 1 column 2 (char 1)
            {             -> JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
            [1            -> JSONDecodeError: Expecting ',' delimiter: line 1 column 3 (char 2)
            {"a"          -> JSONDecodeError: Expecting ':' delimiter: line 1 column 5 (char 4)
            {"a":1        -> JSONDecodeError: Expecting ',' delimiter: line 1 column 7 (char 6)
            'a'           -> JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            [~1,~,]       -> JSONDecodeError: Expecting value: line 3 column 1 (char 5)
            "😀" x         -> JSONDecodeError: Extra data: line 1 column 5 (char 4)
            {"😀":}        -> JSONDecodeError: Expecting value: line 1 column 6 (char 5)
            \uFEFF1       -> JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
            """)
    void refuses(String json, String why) {
        assertThat(answer(json.replace('~', '\n').replace('^', '\t'))).isEqualTo(why);
    }

    @Example
    void saysOfAnEmptyTextThatAValueIsMissing() {
        assertThat(answer("")).isEqualTo("JSONDecodeError: Expecting value: line 1 column 1 (char 0)");
        assertThat(answer("  ")).isEqualTo("JSONDecodeError: Expecting value: line 1 column 3 (char 2)");
    }

    @Example
    void hasPythonsLimits() {
        assertThat(answer("[".repeat(100_000 / 2)))
                .isEqualTo("RecursionError: maximum recursion depth exceeded while decoding a JSON array from a unicode"
                        + " string");
        assertThat(answer("{\"a\":".repeat(1_000)))
                .startsWith("RecursionError: ")
                .contains("a JSON object");
        assertThat(Python.answer("json.loads(s) | length", Map.of("s", "[".repeat(900) + "]".repeat(900))))
                .isEqualTo("1");
        assertThat(answer("9".repeat(4_300))).hasSize(4_302);
        assertThat(answer("-" + "9".repeat(4_301)))
                .isEqualTo("ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301"
                        + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }

    @Example
    void depthIsCountedAndNotTheNumberOfLists() {
        assertThat(PythonJson.loads("[" + String.join(",", Collections.nCopies(5_000, "[]")) + "]"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5_000)
                .containsOnly(List.of());
    }
}
