package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Cancellation;

/** The engine as a caller builds and uses it; the language itself is {@link LanguageTableTest}'s. */
class JinjaTest {

    private static final Jinja JINJA = Jinja.builder()
            .function("show", arguments -> arguments.positional() + " " + arguments.named())
            .function("fails", arguments -> {
                throw new IllegalStateException("for the test");
            })
            .filter(
                    "twice",
                    arguments -> "" + arguments.positional().get(0)
                            + arguments.positional().get(0))
            .filter("upper", arguments -> "replaced")
            .test(
                    "short",
                    arguments -> String.valueOf(arguments.positional().get(0)).length() < 4)
            .global("version", 7)
            .build();

    private static String render(String template) {
        return JINJA.render(template, Map.of());
    }

    /** What dbt 1.12.6 makes of the same calls ({@code statically_parse_unrendered_config}). */
    @Test
    void tellsWhatACallGivesWithoutRunningIt() {
        assertThat(
                        named(
                                "{{ config(materialized='table', enabled=true, tags=[\"a\", 'b'], x=none, n=-1.50, big=10) }} select 1"))
                .isEqualTo("{materialized=table, enabled=True, tags=['a', 'b'], x=None, n=-1.5, big=10}");
        assertThat(named("{{ config(schema=env_var(\"S\", 'x') ~ '_raw', meta={'a': [1,2], \"b\": (1,)},"
                        + " e=target.name == 'prod' and not var('x'), s=target['schema']) }}"))
                .isEqualTo("{schema=env_var('S', 'x') ~ '_raw', meta={'a': [1, 2], 'b': (1,)},"
                        + " e=target.name == 'prod' and not var('x'), s=target['schema']}");
        assertThat(
                        named(
                                "{{ other(a=1) }}{% if x %}{{ config( post_hook = \"grant 'x'\" ) }}{% endif %}{{ config(b=2) }}"))
                .isEqualTo("{post_hook=grant 'x'}");
        assertThat(named("{{ config(a=f(*x, **y), q=z.a.b(1, k=2)) }}")).isEqualTo("{a=f(*x, **y), q=z.a.b(1, k=2)}");
        assertThat(named("{{ config('x') }}")).isEqualTo("{}");
        // dbt prints Python's picture of the tree here
        assertThat(named("{{ config(a=1 if b else 2, c=x|upper, d=1+2, e=x is defined, f=y[1:], g=x | join(',')) }}"))
                .isEqualTo("{a=1 if b else 2, c=x | upper, d=1 + 2, e=x is defined, f=y[1:], g=x | join(',')}");
    }

    @Test
    void tellsWhichNamesATemplateReads() {
        Template template = JINJA.template("{% macro x(p) %}{% set z = 1 %}{{ z }}{{ p }}{{ inner() }}"
                + "{% call outer() %}{{ apply(callee) }}{{ utils.star(x) }}{{ caller() }}{% endcall %}"
                + "{{ adapter.dispatch('foo', 'pkg')(1) }}{{ adapter.dispatch(macro_name='bar')(1) }}"
                + "{{ adapter.dispatch(y) }}{{ context['ctx'](2) }}{% endmacro %}{# hidden() #} text()");
        assertThat(template.names())
                .containsExactly(
                        "adapter",
                        "adapter.dispatch",
                        "apply",
                        "callee",
                        "caller",
                        "context",
                        "context.ctx",
                        "inner",
                        "outer",
                        "utils",
                        "utils.star",
                        "y");
        assertThat(template.firstArguments("adapter.dispatch")).containsExactly("bar", "foo");
        assertThat(JINJA.template("{{ a }}{% set a = 1 %}{{ a }}{% for b in c %}{{ b }}{% endfor %}")
                        .names())
                .containsExactly("a", "c");
    }

    private static String named(String template) {
        return JINJA.template(template).namedArguments("config").toString();
    }

    @Test
    void callsWhatTheCallerGives() {
        assertThat(render("{{ show(1, 'b', k=none) }}{{ show() }}")).isEqualTo("[1, b] {k=null}[] {}");
        assertThat(render("{{ 'x' | twice }}{{ 'x' | twice | twice }}")).isEqualTo("xxxxxx");
        assertThat(render("{{ ['a', 'b'] | map('twice') | join(',') }}")).isEqualTo("aa,bb");
        assertThat(render("{{ 'abc' is short }}{{ ['abc', 'long'] | select('short') | list }}"))
                .isEqualTo("True['abc']");
        assertThat(render("{{ version + 1 }}")).isEqualTo("8");
        assertThat(render("{{ 'x' | upper }}")).isEqualTo("replaced");
        assertThat(JINJA.render("{{ version }}{{ show }}", Map.of("version", "mine", "show", 1)))
                .isEqualTo("mine1");
    }

    @Test
    void takesJavaValues() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("int", 5);
        values.put("float", 1.5f);
        values.put("decimal", new BigDecimal("2.50"));
        values.put("whole", new BigDecimal("7"));
        values.put("char", 'c');
        values.put("array", new Object[] {1, "a"});
        values.put("nothing", null);
        values.put("set", new LinkedHashSet<>(List.of(1)));
        values.put("map", Map.of(1, Arrays.asList(1, null)));
        assertThat(JINJA.render(
                        "{{ int + 1 }} {{ float }} {{ decimal }} {{ whole }} {{ char }} {{ array }} {{ nothing }} {{ set }} {{ map }}"
                                + " {{ map[1][0] + 1 }} {{ 1 in set }} {{ map[1.0] }}",
                        values))
                .isEqualTo("6 1.5 2.5 7 c [1, 'a'] None {1} {1: [1, None]} 2 True [1, None]");
    }

    @Test
    void changesTheCallersCollectionsOnlyWhereTheyAllowIt() {
        List<Object> list = new ArrayList<>(List.of(1));
        assertThat(JINJA.render("{% do l.append(2) %}{{ l }}", Map.of("l", list)))
                .isEqualTo("[1, 2]");
        assertThat(list).containsExactly(1, 2L);
        assertThatThrownBy(() -> JINJA.render("{% do l.append(2) %}", Map.of("l", List.of(1))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("given by the caller and cannot be changed");
    }

    /** With an attribute, an item and a length. */
    private static final class Shelf implements TemplateObject {
        @Override
        public @Nullable Object attribute(String name) {
            return name.equals("label") ? "L" : MISSING;
        }

        @Override
        public @Nullable Object item(@Nullable Object key) {
            return key instanceof Long number ? number * 10 : MISSING;
        }

        @Override
        public Integer length() {
            return 3;
        }

        @Override
        public String toString() {
            return "shelf";
        }

        @Override
        public String repr() {
            return "<shelf>";
        }
    }

    @Test
    void readsObjects() {
        String template =
                "{{ o.label }} {{ o['label'] }} {{ o[4] }} {{ o.nope is defined }} {{ o | length }} {{ o }} {{ [o] }}"
                        + " {{ o.getClass is defined }}{{ o.toString is defined }}";
        assertThat(JINJA.render(template, Map.of("o", new Shelf())))
                .isEqualTo("L L 40 False 3 shelf [<shelf>] FalseFalse");
        assertThatThrownBy(() -> JINJA.render("{{ o.nope.x }}", Map.of("o", new Shelf())))
                .hasMessageContaining("'Shelf object' has no attribute 'nope'");
    }

    @Test
    void reachesNothingOfAJavaObject() {
        assertThat(JINJA.render("{{ o.name is defined }}{{ o.class is defined }}", Map.of("o", new Thread())))
                .isEqualTo("FalseFalse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', textBlock = """
            {{ map.nope.x }}    > UNDEFINED   > UndefinedError          > 'dict object' has no attribute 'nope' > 12
            {{ 'a' | nope }}    > SYNTAX      > TemplateAssertionError  > No filter named 'nope'. > 10
            {{ 'a' + 1 }}       > TYPE        > TypeError               > can only concatenate str (not "int") to str > 4
            {{ 1 / 0 }}         > VALUE       > ZeroDivisionError       > division by zero > 4
            x {{ fails() }}     > CALL        > IllegalStateException   > for the test > 11
            {{ ''.__class__.x }} > SECURITY   > SecurityError           > access to attribute '__class__' of 'str' object is unsafe. > 16
            {{ name             > SYNTAX      > TemplateSyntaxError     > unexpected end of template, expected 'end of print statement'. > 8
            {% for x in 5 %}{% endfor %} > TYPE > TypeError             > 'int' object is not iterable > 4
            {% autoescape true %}{% endautoescape %} > UNSUPPORTED > TemplateRuntimeError > autoescape is not supported; use the filter escape where it is needed > 4
            """)
    void saysWhatIsWrongAndWhere(String template, TemplateErrorCode code, String type, String why, int column) {
        assertThatThrownBy(() ->
                        JINJA.template("t.sql", "first line\n" + template).render(Map.of("map", Map.of("key", 7L))))
                .isInstanceOfSatisfying(TemplateException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(failure.type()).isEqualTo(type);
                    assertThat(failure.reason()).isEqualTo(why);
                    assertThat(failure.place()).isEqualTo(new TemplateException.Place("t.sql", 2, column));
                })
                .hasMessage(why + " (line 2, column " + column + " of 't.sql')");
    }

    @Test
    void namesTheMacrosThatWereRunning() {
        assertThatThrownBy(() -> render(
                        "{% macro a() %}{{ 1 / 0 }}{% endmacro %}\n{% macro b() %}{{ a() }}{% endmacro %}\n{{ b() }}"))
                .isInstanceOfSatisfying(TemplateException.class, failure -> {
                    assertThat(failure.line()).isEqualTo(1);
                    assertThat(failure.macros()).containsExactly("macro 'a'", "macro 'b'");
                })
                .hasMessage("division by zero (line 1, column 19, in macro 'a', in macro 'b')");
    }

    @Test
    void keepsWhatACallerThrew() {
        assertThatThrownBy(() -> render("{{ fails() }}")).cause().isInstanceOf(IllegalStateException.class);
        Jinja nested = Jinja.builder()
                .function("inner", arguments -> render("{{ 1 / 0 }}"))
                .build();
        assertThatThrownBy(() -> nested.render("{{ inner() }}", Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.type()).isEqualTo("ZeroDivisionError"));
    }

    @Test
    void turnsWhateverTheCallersCodeThrowsIntoItsOwnError() {
        TemplateObject broken = new TemplateObject() {
            @Override
            public Object attribute(String name) {
                throw new IllegalStateException("attribute " + name);
            }

            @Override
            public Object item(@Nullable Object key) {
                throw new IllegalStateException("item " + key);
            }
        };
        Jinja jinja = Jinja.builder()
                .global("broken", broken)
                .loader(name -> {
                    throw new IllegalStateException("loader " + name);
                })
                .tag("odd", head -> {
                    throw new IllegalStateException("tag");
                })
                .build();
        for (String template : List.of("{{ broken.a }}", "{{ broken['a'] }}", "{% include 'x' %}", "{% odd %}")) {
            assertThatThrownBy(() -> jinja.render(template, Map.of()))
                    .as(template)
                    .isInstanceOfSatisfying(
                            TemplateException.class,
                            failure -> assertThat(failure.type()).isEqualTo("IllegalStateException"));
        }
    }

    @Test
    void givesTheValueOfASingleExpression() {
        assertThat(JINJA.renderNative("{{ x }}", Map.of("x", 7))).isEqualTo(7L);
        assertThat(JINJA.renderNative("{{ [x, none] }}", Map.of("x", 1))).isEqualTo(Arrays.asList(1L, null));
        assertThat(JINJA.renderNative("{% set a = 5 %}{{ a }}", Map.of())).isEqualTo(5L);
        assertThat(JINJA.renderNative("{% if x %}{{ x }}{% endif %}", Map.of("x", 7)))
                .isEqualTo(7L);
        assertThat(JINJA.renderNative("{% if false %}x{% endif %}", Map.of())).isEqualTo("");
        assertThat(JINJA.renderNative("{{ 1 + 1 }}", Map.of())).isEqualTo("2");
        assertThat(JINJA.renderNative("{{ none }}", Map.of())).isEqualTo("None");
        assertThat(JINJA.renderNative("{{ '5' | int }}", Map.of())).isEqualTo("5");
        assertThat(JINJA.renderNative("{{ 7 }} ", Map.of())).isEqualTo("7 ");
        assertThat(JINJA.renderNative("7", Map.of())).isEqualTo("7");
        assertThat(JINJA.renderNative("{{ gone }}", Map.of())).isEqualTo("");
        assertThatThrownBy(() -> JINJA.renderNative("{{ 1 / 0 }}", Map.of())).isInstanceOf(TemplateException.class);
    }

    @Test
    void exportsMacrosAndVariables() {
        Map<String, ?> exports = JINJA.template(
                        "{% macro m(a) %}<{{ a }}{{ v }}>{% endmacro %}{% set x = 1 %}{% set _y = 2 %}text")
                .exports(Map.of("v", "V"));
        assertThat(exports.keySet()).containsExactlyInAnyOrder("m", "x");
        assertThat(exports.get("x")).isEqualTo(1L);
        assertThat(exports.get("m"))
                .isInstanceOfSatisfying(
                        Jinja.Callable.class,
                        macro -> assertThat(macro.call(Arguments.of("A"))).isEqualTo("<AV>"));
    }

    private static @Nullable Object body(Arguments arguments) {
        return arguments.named("caller") instanceof Jinja.Callable caller ? caller.call(Arguments.NONE) : "no body";
    }

    private static final Jinja TAGS = Jinja.builder()
            .tag("materialization", head -> {
                StringBuilder name = new StringBuilder("materialization_").append(head.name());
                while (head.skip(",")) {
                    if (head.skip("adapter")) {
                        assertThat(head.skip("=")).isTrue();
                        name.append('_').append(head.constant());
                    } else {
                        name.append('_').append(head.name());
                    }
                }
                return new Tag.Meaning.Macro(name.toString());
            })
            .tag("test", head -> {
                String name = head.name();
                head.signature();
                return new Tag.Meaning.Macro("test_" + name);
            })
            .tag("boxed", head -> {
                head.expression();
                return new Tag.Meaning.Block(arguments -> arguments.positional().get(0) + ":" + body(arguments));
            })
            .tag("now", head -> {
                if (!head.isAtEnd()) {
                    throw head.failure("now takes nothing");
                }
                return new Tag.Meaning.Alone(arguments -> "noon");
            })
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            {% materialization t, default %}body{% endmaterialization %}{{ materialization_t_default() }} > body
            {% materialization t, adapter='x' %}b{% endmaterialization %}{{ materialization_t_x() }}      > b
            {% test unique(a, b=2) %}{{ a }}{{ b }}{% endtest %}{{ test_unique(1) }}                      > 12
            {% boxed 1 + 2 %}x{% if true %}y{% endif %}{% endboxed %}                                     > 3:xy
            {% now %}                                                                                     > noon
            """)
    void hasTheCallersTags(String template, String expected) {
        assertThat(TAGS.render(template, Map.of())).isEqualTo(expected);
    }

    @Test
    void reportsWrongUseOfTheCallersTags() {
        assertThatThrownBy(() -> TAGS.template("{% now 5 %}")).hasMessageContaining("now takes nothing");
        assertThatThrownBy(() -> TAGS.template("{% test 5 %}"))
                .hasMessageContaining("expected token 'name', got 'integer'");
        assertThatThrownBy(() -> TAGS.template("{% boxed 1 %}"))
                .hasMessageContaining("Jinja was looking for the following tags: 'endboxed'");
    }

    @Test
    void parsesAgainOnlyWhatItForgot() {
        Jinja jinja = Jinja.builder().build();
        String big = "x".repeat(9_000_000);
        assertThat(jinja.render(big, Map.of())).hasSize(big.length());
        assertThat(jinja.render(big + "y", Map.of())).endsWith("y");
        assertThat(jinja.render(big, Map.of())).hasSize(big.length());
    }

    @Test
    void rendersOneTemplateOnManyThreads() throws Exception {
        Template template = JINJA.template("{% for i in range(n) %}{{ i | twice }}{{ '%03d' % i }}{% endfor %}");
        String expected = template.render(Map.of("n", 50));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(() -> template.render(Map.of("n", 50))));
            }
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void stopsWhenItIsCancelled() {
        Cancellation cancellation = new Cancellation();
        Template template = Jinja.builder()
                .function("cancel", arguments -> {
                    cancellation.cancel();
                    return "";
                })
                .build()
                .template("{{ cancel() }}{% for i in range(100000) %}{{ i }}{% endfor %}");
        assertThatThrownBy(() -> template.render(Map.of(), cancellation))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.CANCELLED));
    }

    @Property(tries = 2_000)
    void neverThrowsAnythingElse(@ForAll String text) {
        for (String template : List.of(text, "{{" + text + "}}", "{{ name " + text + " }}", "{%" + text)) {
            try {
                JINJA.render(template, Map.of("name", "x"));
            } catch (TemplateException expected) {
                assertThat(expected.line()).isPositive();
                assertThat(expected.column()).isPositive();
            }
        }
    }
}
