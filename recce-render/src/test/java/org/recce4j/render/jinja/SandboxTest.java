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
            .limits(new RenderLimits(100_000, 100_000, 500, 1_000, 100_000_000))
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
                "{{ 'x' | wordwrap(1, wrapstring='y' * 99999) }}{{ ('x ' * 100) | wordwrap(1, wrapstring='y' * 99999)"
                        + " }}",
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
                    .limits(new RenderLimits(1_000_000, 1_000_000, 1_000_000, 1_000, 100_000_000))
                    .build()
                    .render("{% macro m(n) %}{{ [[[m(n + 1)]]] }}{% endmacro %}{{ m(0) }}", Map.of());
        } catch (TemplateException failure) {
            return failure.type();
        }
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> RenderLimits.DEFAULT.withMaxSteps(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RenderLimits.DEFAULT.withMaxMemory(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ['a' * 300000, 'b' * 300000] | length }}",
                "{% set l = [] %}{% for i in range(999) %}{% do l.append('x' * 1000 ~ i) %}{% endfor %}",
                "{% set l = [] %}{% for i in range(9999) %}{% do l.append([i]) %}{% endfor %}",
                "{% set d = {} %}{% for i in range(9999) %}{% do d.update({(i, i): 1}) %}{% endfor %}",
                "{% set ns = namespace(t=()) %}{% for i in range(999) %}{% set ns.t = (ns.t, 'x' * 999) %}{% endfor %}",
                "{% macro m(n, t) %}{{ m(n - 1, t ~ 'x' * 99999) if n }}{% endmacro %}{{ m(9, '') }}",
                "{% for i in range(999) %}{{ 'x' * 1000 }}{% endfor %}",
                "{{ 'x' * 300000 }}",
                "{{ {}.fromkeys(range(9999) | map('string')) | length }}",
            })
    void limitsTheSumOfWhatIsInUse(String template) {
        Jinja jinja = Jinja.builder()
                .limits(RenderLimits.DEFAULT.withMaxMemory(500_000))
                .build();
        assertThatThrownBy(() -> jinja.render(template, Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.LIMIT))
                .hasMessageContaining("RenderLimits.maxMemory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% set ns = namespace(t='') %}{% for i in range(999) %}{% set ns.t = ns.t ~ 'x' * 50 %}{% endfor %}",
                "{% for i in range(9999) %}{% set t = 'x' * 10000 %}{% endfor %}",
                "{% macro m() %}{% set t = 'x' * 10000 %}{% endmacro %}{% for i in range(999) %}{{ m() }}{% endfor %}",
                "{% for i in range(999) %}{% do [1, 2, 3] | map('string') | list %}{% endfor %}",
                "{% set l = [] %}{% for i in range(9999) %}{% do l.append('x' * 999) %}{% do l.clear() %}{% endfor %}",
            })
    void doesNotCountWhatIsNoLongerInUse(String template) {
        assertThat(Jinja.builder()
                        .limits(RenderLimits.DEFAULT.withMaxMemory(500_000))
                        .build()
                        .render(template, Map.of()))
                .isEmpty();
    }

    @Test
    void printsAsManyDigitsOfAnIntAsPython() {
        assertThat(Jinja.standard().render("{{ 10 ** 4299 }}{{ -(10 ** 4299) }}", Map.of()))
                .hasSize(8_601);
        for (String expression :
                new String[] {"10 ** 4300", "[10 ** 4300]", "'%d' % 10 ** 4300", "(10 ** 4300) | tojson"}) {
            assertThatThrownBy(() -> Jinja.standard().render("{{ " + expression + " }}", Map.of()))
                    .hasMessageContaining("Exceeds the limit (4300 digits) for integer string conversion");
        }
        assertThat(Jinja.standard().render("{{ '%x' % 16 ** 5000 == '1' ~ '0' * 5000 }}", Map.of()))
                .isEqualTo("True");
        assertThat(Jinja.standard().render("{{ ('1' ~ '0' * 5000) | int(base=16) == 16 ** 5000 }}", Map.of()))
                .isEqualTo("True");
    }

    @Test
    void keepsTheEndOfALongLiteral() {
        String text = "x".repeat(20_000) + "y";
        assertThat(Jinja.standard()
                        .template("{{ f(a='" + text + "', b='" + text + "' ~ 1) }}")
                        .namedArguments("f"))
                .containsEntry("a", text)
                .containsEntry("b", "'" + text + "' ~ 1");
    }
}
