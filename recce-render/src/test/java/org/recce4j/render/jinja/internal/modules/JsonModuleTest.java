package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of Python 3.11's {@code json}. */
class JsonModuleTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            json.dumps('é😀')                             -> "\\u00e9\\ud83d\\ude00"
            json.dumps('\\\\x00\\\\x1f\\\\x7f"/')        -> "\\\\x00\\\\x1f\\\\x7f\\"/"
            json.dumps({1: 2, true: 3, none: 4, 1.5: 5}) -> {"1": 3, "null": 4, "1.5": 5}
            json.dumps({(1, 2): 3})                      -> TypeError: keys must be str, int, float, bool or None, not tuple
            json.dumps((1, 2))                           -> [1, 2]
            json.dumps([1.0, 1e100, -0.0])               -> [1.0, 1e+100, -0.0]
            json.dumps(['nan' | float, 'inf' | float])   -> NameError: name 'nan' is not defined
            json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=true) -> {"a": {"c": 2, "d": 1}, "b": 1}
            json.dumps({1: 1, 'a': 2}, sort_keys=true)   -> TypeError: '<' not supported between instances of 'str' and 'int'
            [json.dumps([1, [2, {}], []], indent=2)]     -> ['[\\n  1,\\n  [\\n    2,\\n    {}\\n  ],\\n  []\\n]']
            [json.dumps([1], indent=0)]                  -> ['[\\n1\\n]']
            [json.dumps([1], indent='--')]               -> ['[\\n--1\\n]']
            [json.dumps({'a': [1, {'b': 2}]}, indent=1)] -> ['{\\n "a": [\\n  1,\\n  {\\n   "b": 2\\n  }\\n ]\\n}']
            json.dumps('<' | escape)                     -> "&lt;"
            json.dumps(nope)                             -> TypeError: Object of type Undefined is not JSON serializable
            json.loads(5)                                -> TypeError: the JSON object must be str, bytes or bytearray, not int
            json.loads(none)                             -> TypeError: the JSON object must be str, bytes or bytearray, not NoneType
            json.loads('1' | escape)                     -> 1
            json.loads('{"a": [1, {"b": 2}]}').a[1].b    -> 2
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @Test
    void namesTheTypeThatHasNoJson() {
        assertThat(Python.answer("json.dumps(datetime.date(2024, 1, 1))"))
                .isEqualTo("TypeError: Object of type date is not JSON serializable");
        assertThat(Python.answer("json.dumps({1: json})"))
                .isEqualTo("TypeError: Object of type module is not JSON serializable");
    }

    /** A value takes many times the room of its text. */
    @Test
    void asksForTheMemoryOfTheValuesBeforeItReadsThem() {
        String manyLists = "[" + "[],".repeat(30_000) + "1]";
        assertThat(Python.answer("json.loads(s) | length", Map.of("s", manyLists)))
                .isEqualTo("30001");
        assertThat(Python.answer("json.loads('[' ~ '[],' * 32000 ~ '1] x') | length"))
                .startsWith("JSONDecodeError: Extra data");
        assertThat(Python.answer("json.loads('[' ~ '[[[' * 33000)"))
                .startsWith("SecurityError: ")
                .contains("maxMemory");
        assertThat(Python.answer("json.loads('[' ~ '1' * 100001)"))
                .startsWith("SecurityError: ")
                .contains("maxSize");
    }
}
