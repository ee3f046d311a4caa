package org.recce4j.render.jinja.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;

/** Errors name the run time's objects as Jinja2 3.1.6 does, whatever our classes are called. */
class TypeNamesTest {

    private static final Jinja JINJA = Jinja.builder().loader(name -> "text").build();

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            {% macro m() %}{% endmacro %}{{ m + 1 }}     -> Macro
            {% for x in [1] %}{{ loop + 1 }}{% endfor %} -> LoopContext
            {% block b %}{{ self + 1 }}{% endblock %}    -> TemplateReference
            {% import 'other' as o %}{{ o + 1 }}         -> TemplateModule
            {{ namespace() + 1 }}                        -> Namespace
            {{ cycler(1) + 1 }}                          -> Cycler
            {{ joiner() + 1 }}                           -> Joiner
            """)
    void areThoseOfJinja2(String template, String type) {
        assertThat(JinjaAnswers.of(JINJA, template, Map.of()))
                .isEqualTo("TypeError: unsupported operand type(s) for +: '" + type + "' and 'int'");
    }
}
