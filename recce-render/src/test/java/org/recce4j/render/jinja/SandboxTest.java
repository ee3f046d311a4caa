package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No template holds a thread, fills the memory or overflows the stack. */
class SandboxTest {

    private static final Jinja SMALL = Jinja.builder()
            .limits(new RenderLimits(100_000, 100_000, 500, 1_000))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% set l = [1] %}{% for x in l %}{% do l.append(x) %}{% endfor %}",
                "{% for a in range(999) %}{% for b in range(999) %}{% endfor %}{% endfor %}",
                "{{ 'x' * 1000000 }}",
                "{{ [1] * 1000000 }}",
                "{{ (1, 2) * 9223372036854775807 }}",
                "{{ 'x' * 10 ** 30 }}",
                "{{ 10 ** (10 ** 10) }}",
                "{{ 2 ** 10000000 }}",
                "{{ '%1000000d' % 1 }}",
                "{{ '%.1000000f' % 1 }}",
                "{{ '%*d' % (1000000, 1) }}",
                "{{ '{:1000000}'.format(1) }}",
                "{{ '{:{}}'.format(1, 1000000) }}",
                "{{ '{:.1000000f}'.format(1.5) }}",
                "{{ 'x'.center(1000000) }}",
                "{{ 'x'.ljust(1000000) }}",
                "{{ 'x'.zfill(1000000) }}",
                "{{ '\t'.expandtabs(1000000) }}",
                "{{ 'x' | center(1000000) }}",
                "{{ 'x\ny' | indent(1000000) }}",
                "{{ ('x' * 1000).replace('x', 'y' * 1000) }}",
                "{{ ('x' * 1000) | replace('x', 'y' * 1000) }}",
                "{{ ('x' * 1000).replace('', 'y' * 1000) }}",
                "{{ ('y' * 1000).join('x' * 1000) }}",
                "{{ ('x' * 1000) | join('y' * 1000) }}",
                "{{ ('x' * 1000).translate({120: 'y' * 1000}) }}",
                "{{ range(999) | batch(1000000, 'x') | list }}",
                "{{ [] | slice(1000000) | list }}",
                "{{ lipsum(1000000) }}",
                "{{ [1] | tojson(indent=1000000) }}",
                "{{ ('%s' * 1000) % (('y' * 1000,) * 1000) }}",
                "{% set ns = namespace(x='xx') %}{% for i in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
                "{% set ns = namespace(x='xx') %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
                "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
                "{% set ns = namespace(x=2) %}{% for i in range(60) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
                "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% do ns.x.extend(ns.x) %}{% endfor %}",
                "{% for i in range(999) %}{{ 'x' * 1000 }}{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro m() %}{% call m() %}{{ caller() }}{% endcall %}{% endmacro %}{{ m() }}",
                "{% for x in [[]] recursive %}{{ loop([[]]) }}{% endfor %}",
                "{% block a %}{{ self.a() }}{% endblock %}",
                "{% set l = [] %}{% do l.append([l]) %}{{ l }}",
                "{% set d = {} %}{% do d.update(a=[d]) %}{{ d }}",
                "{% set l = [] %}{% do l.append(l) %}{{ l | tojson }}",
                "{{ dict(*range(1000000)) }}",
                "{{ 'x' | wordwrap(1, wrapstring='y' * 99999) }}{{ ('x ' * 100) | wordwrap(1, wrapstring='y' * 99999) }}",
            })
    void stopsAtItsLimits(String template) {
        assertThatThrownBy(() -> SMALL.render(template, Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.type())
                                .isIn("SecurityError", "RecursionError", "OverflowError", "ValueError"));
    }

    @Test
    void doesALotWithinTheDefaultLimits() {
        String out = Jinja.standard().render("{% for i in range(100000) %}{{ i }},{% endfor %}", Map.of());
        assertThat(out).hasSize(588_890);
        assertThatThrownBy(() -> Jinja.standard().render("{{ range(100001) }}", Map.of()))
                .hasMessageContaining("Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{1:", "not ", "-", "a.b(", "a[", "'x' if ", "a|b(", "f(*", "~ a ~ ("})
    void refusesDepthThatWouldBreakIt(String part) {
        assertThatThrownBy(() -> SMALL.render("{{ " + part.repeat(50_000), Map.of()))
                .isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" + 1", " | upper", ".x", "[0]", "()", " and 1", " or 1", " is none", " ** 1", " if 1"})
    void refusesRowsThatWouldBreakIt(String part) {
        assertThatThrownBy(() -> SMALL.render("{{ 1" + part.repeat(50_000) + " }}", Map.of()))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void takesRowsThatAreFlat() {
        assertThat(SMALL.render("{{ 1" + " ~ 1".repeat(5_000) + " }}", Map.of()))
                .hasSize(5_001);
        assertThat(SMALL.render("{{ [" + "1, ".repeat(5_000) + "] | length }}", Map.of()))
                .isEqualTo("5000");
        assertThat(SMALL.render("{% if 0 %}" + "{% elif 0 %}".repeat(5_000) + "{% else %}x{% endif %}", Map.of()))
                .isEqualTo("x");
        assertThatThrownBy(() -> SMALL.render("{% if 1 %}".repeat(50_000), Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void endsInASmallStack() throws InterruptedException {
        StringBuilder result = new StringBuilder();
        Thread small = new Thread(null, () -> result.append(deep()), "small", 160 * 1024);
        small.start();
        small.join();
        assertThat(result.toString()).isEqualTo("RecursionError");
    }

    private static String deep() {
        try {
            return Jinja.builder()
                    .limits(new RenderLimits(1_000_000, 1_000_000, 1_000_000, 1_000))
                    .build()
                    .render("{% macro m(n) %}{{ [[[m(n + 1)]]] }}{% endmacro %}{{ m(0) }}", Map.of());
        } catch (TemplateException failure) {
            return failure.type();
        }
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new RenderLimits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
