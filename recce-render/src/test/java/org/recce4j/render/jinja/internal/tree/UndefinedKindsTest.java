package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.UndefinedKind;

/** Jinja2 3.1, "Undefined Types": one template a line, and the answer of each of the four kinds. */
class UndefinedKindsTest {

    private static String answer(UndefinedKind kind, String template) {
        Jinja jinja = Jinja.builder().undefined(kind).build();
        return JinjaAnswers.of(jinja, template, Map.of("d", Map.of("k", 1)));
    }

    /** {@code !} stands for the error that the name says. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            [{{ x }}]                          @ []    @ ! @ []    @ [{{ x }}]
            [{{ x.a.b }}]                      @ !     @ ! @ []    @ !
            [{{ x['a'] }}]                     @ !     @ ! @ []    @ !
            {{ 1 if x else 0 }}                @ 0     @ ! @ 0     @ 0
            {{ x is defined }}                 @ False @ False @ False @ False
            {{ x | default('d') }}             @ d     @ d @ d     @ d
            {{ x | length }}                   @ 0     @ ! @ 0     @ 0
            {{ x | list }}                     @ []    @ ! @ []    @ []
            {% for i in x %}{% endfor %}-      @ -     @ ! @ -     @ -
            {{ x ~ '-' }}                      @ -     @ ! @ -     @ {{ x }}-
            {{ x == y }}                       @ True  @ ! @ True  @ True
            {{ x + 1 }}                        @ !     @ ! @ !     @ !
            {{ x() }}                          @ !     @ ! @ !     @ !
            {{ x < 1 }}                        @ !     @ ! @ !     @ !
            {{ 'a' in x }}                     @ False @ ! @ False @ False
            {{ [x] | join(',') }}-             @ -     @ ! @ -     @ {{ x }}-
            {{ not x }}                        @ True  @ ! @ True  @ True
            """)
    void eachKindAllowsItsOwnUses(String template, String lenient, String strict, String chainable, String debug) {
        String error = "UndefinedError: 'x' is undefined";
        assertThat(answer(UndefinedKind.LENIENT, template)).isEqualTo(lenient.equals("!") ? error : lenient);
        assertThat(answer(UndefinedKind.STRICT, template)).isEqualTo(strict.equals("!") ? error : strict);
        assertThat(answer(UndefinedKind.CHAINABLE, template)).isEqualTo(chainable.equals("!") ? error : chainable);
        assertThat(answer(UndefinedKind.DEBUG, template)).isEqualTo(debug.equals("!") ? error : debug);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsTheSameForAll(UndefinedKind kind) {
        assertThat(answer(kind, "{{ d.k }}{{ d.get('z') }}{{ d.z is defined }}{{ d['z'] | default(2) }}"))
                .isEqualTo("1NoneFalse2");
        assertThat(answer(kind, "{{ d.z + 1 }}")).isEqualTo("UndefinedError: 'dict object' has no attribute 'z'");
        assertThat(answer(kind, "{{ [1][5] + 1 }}")).isEqualTo("UndefinedError: list object has no element 5");
    }

    /** Jinja2 makes it lenient whatever kind the environment has. */
    @Test
    void anIfWithoutElseIsLenient() {
        assertThat(answer(UndefinedKind.STRICT, "[{{ 1 if false }}]")).isEqualTo("[]");
        assertThat(answer(UndefinedKind.STRICT, "{{ (1 if false).x }}"))
                .isEqualTo("UndefinedError: the inline if-expression on line 1 evaluated to false and no else section"
                        + " was defined.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ none }}", "{{ d.k.__class__ is defined }}", "{{ [] | first is defined }}"})
    void whatIsNoneIsNotUndefined(String template) {
        assertThat(answer(UndefinedKind.STRICT, template)).isIn("None", "False");
    }
}
