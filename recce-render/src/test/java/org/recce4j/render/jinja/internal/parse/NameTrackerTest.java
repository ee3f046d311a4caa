package org.recce4j.render.jinja.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;

/** The names that a template reads and does not set: what Jinja2 3.1.6's {@code meta.find_undeclared_variables} finds. */
class NameTrackerTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            text                                                 -> -
            {{ a }}{{ b.c }}{{ d['e'] }}{{ f(g, h=i) }}          -> a b d f g i
            {% set a = b %}{{ a }}                               -> b
            {{ a }}{% set a = 1 %}                               -> a
            {% if x %}{{ a }}{% set a = 1 %}{% endif %}          -> a x
            {% for x in y %}{{ x }}{% endfor %}{{ x }}           -> x y
            {% for x, z in y if x.k %}{{ z }}{% else %}{{ x }}{% endfor %} -> x y
            {% for x in y %}{% set q = x %}{% endfor %}{{ q }}   -> q y
            {% macro m(a, b=c) %}{{ a }}{{ b }}{{ d }}{% endmacro %}{{ m(e) }} -> c d e
            {{ m() }}{% macro m() %}{% endmacro %}               -> m
            {% call(u) f(v) %}{{ u }}{{ w }}{% endcall %}        -> f v w
            {% with a = b %}{{ a }}{{ c }}{% endwith %}{{ a }}   -> a b c
            {% set a %}{{ b }}{% endset %}{{ a }}                -> b
            {% filter replace(a, 'x') %}{{ b }}{% endfilter %}   -> a b
            {% block b %}{{ c }}{% endblock %}                   -> c
            {% set d = 1 %}{% block b %}{{ d }}{% endblock %}    -> d
            {% import 'x' as y %}{{ y.z }}{{ w }}                -> w
            {% from 'x' import y as z, w %}{{ y }}{{ z }}{{ w }} -> y
            {% include a %}                                      -> a
            {% extends a %}                                      -> a
            {% set ns.a = b %}                                   -> b ns
            {% set a, b = c %}{{ a }}{{ b }}                     -> c
            {% do a.append(b) %}                                 -> a b
            {{ true }}{{ none }}{{ false }}                      -> -
            {{ a if b is defined else c | default(d) }}          -> a b c d
            {% autoescape a %}{{ b }}{% endautoescape %}         -> a b
            {% print a, b %}                                     -> a b
            """)
    void findsWhatJinja2Finds(String template, String names) {
        List<String> free = Jinja.standard().template(template).names().stream()
                .filter(name -> name.indexOf('.') < 0)
                .toList();
        assertThat(free.isEmpty() ? "-" : String.join(" ", free)).isEqualTo(names);
    }

    /** Whoever looks for macros that a template needs sees these, too; Jinja2 leaves them out. */
    @Test
    void namesWhatTheEngineGives() {
        assertThat(Jinja.standard()
                        .template("{{ range(3) }}{% for x in [] %}{{ loop.index }}{% endfor %}")
                        .names())
                .containsExactly("loop", "loop.index", "range");
        assertThat(Jinja.standard()
                        .template("{% macro m() %}{{ varargs }}{{ kwargs }}{{ caller() }}{% endmacro %}")
                        .names())
                .containsExactly("caller", "kwargs", "varargs");
    }

    @Test
    void tellsWhatIsReadOfAName() {
        assertThat(Jinja.standard()
                        .template("{{ a.b.c }}{{ a['d'] }}{{ e.f() }}{{ g[h] }}{{ i[0] }}{{ j().k }}")
                        .names())
                .containsExactly("a", "a.b", "a.d", "e", "e.f", "g", "h", "i", "j");
    }
}
