package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueSamenessTest {

    /** The first leniency by which the two values are the same; each later one says the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {a: 1, b: 2}         | {b: 2, a: 1}              | EQUAL
        1                    | 1.0                       | EQUAL
        true                 | 1                         | EQUAL
        false                | 0                         | EQUAL
        [1, 2]               | [2, 1]                    |
        '1'                  | 1                         |
        {a: 1}               | {a: 2}                    |
        {a: null}            | {}                        | DATACLASS
        {a: []}              | {}                        | DATACLASS
        {a: false}           | {}                        | DATACLASS
        {a: 0}               | {}                        | OTHER_VERSION
        {meta: {k: null}}    | {meta: {}}                | LENIENT
        {a: {b: null}}       | {}                        | LENIENT
        {cache: {b: null}}   | {}                        | DATACLASS
        {a: 'x  y'}          | {a: ' x y'}               | TOLERANT
        {a: 1, b: x}         | {a: 1}                    | OTHER_VERSION
        {a: {b: 1}}          | {a: {b: 1, c: 2}}         | OTHER_VERSION
        {a: 1, b: x}         | {a: 1, b: null}           | OTHER_ENGINE
        """)
    void eachLeniencyAllowsMore(String left, String right, @Nullable ValueSameness first) {
        for (ValueSameness how : ValueSameness.values()) {
            boolean isSame = first != null && how.compareTo(first) >= 0;
            assertThat(how.isSame(json(left), json(right))).as("%s", how).isEqualTo(isSame);
            assertThat(how.isSame(json(right), json(left)))
                    .as("%s, other way round", how)
                    .isEqualTo(isSame);
        }
    }

    /** As {@code bool()} of Python. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        true | true
        false | false
        null | false
        0 | false
        0.0 | false
        -1 | true
        '' | false
        'false' | true
        [] | false
        [0] | true
        {} | false
        {a: null} | true
        """)
    void truthIsPythons(String value, boolean isTrue) {
        assertThat(ValueSameness.isTrue(json(value))).isEqualTo(isTrue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        null | true
        false | true
        [] | true
        {} | true
        {a: {b: null, c: []}} | true
        0 | false
        [null] | false
        {a: 0} | false
        """)
    void nothingIsNullFalseEmptyOrMadeOfThat(String value, boolean isNothing) {
        assertThat(ValueSameness.isNothing(json(value))).isEqualTo(isNothing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [a, b] | 2
        a      | 1
        []     | 0
        null   | 0
        """)
    void aValueIsAListOfOne(String value, int items) {
        assertThat(ValueSameness.items(json(value))).hasSize(items);
    }
}
