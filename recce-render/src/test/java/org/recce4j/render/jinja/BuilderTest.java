package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Cancellation;

/** What a caller gives to an engine, and how a template comes by it. */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class BuilderTest {

    @Test
    void theLastOfANameCounts() {
        Jinja jinja = Jinja.builder()
                .function("f", arguments -> "first")
                .function("f", arguments -> "last")
                .global("f2", 1)
                .filter("upper", arguments -> "mine")
                .test("odd", arguments -> "yes")
                .build();
        assertThat(jinja.render("{{ f() }}{{ f2 }}{{ 'a' | upper }}{{ 2 is odd }}", Map.of()))
                .isEqualTo("last1mineyes");
        assertThat(jinja.render("{{ [1, 2] | select('odd') | list }}", Map.of()))
                .isEqualTo("[1, 2]");
    }

    @Test
    void whatIsAddedLaterIsNotInWhatWasBuilt() {
        Jinja.Builder builder = Jinja.builder().global("x", 1);
        Jinja before = builder.build();
        Jinja after = builder.global("x", 2)
                .filter("late", arguments -> "late")
                .undefined(UndefinedKind.STRICT)
                .build();
        assertThat(before.render("{{ x }}{{ y }}", Map.of())).isEqualTo("1");
        assertThat(after.render("{{ x }}{{ '' | late }}", Map.of())).isEqualTo("2late");
        assertThat(JinjaAnswers.of(before, "{{ '' | late }}", Map.of()))
                .isEqualTo("TemplateAssertionError: No filter named 'late'.");
        assertThat(JinjaAnswers.of(after, "{{ y }}", Map.of())).isEqualTo("UndefinedError: 'y' is undefined");
    }

    @Test
    void aGlobalOfNoneIsThere() {
        Jinja jinja = Jinja.builder().global("nothing", null).build();
        assertThat(jinja.render("{{ nothing is none }}{{ nothing is defined }}", Map.of()))
                .isEqualTo("TrueTrue");
    }

    @Test
    void aFilterGetsItsValueFirst() {
        List<Arguments> given = new ArrayList<>();
        Jinja jinja = Jinja.builder()
                .filter("note", arguments -> given.add(arguments))
                .test("noted", arguments -> given.add(arguments))
                .build();
        jinja.render("{{ 1 | note(2, k=3) }}{{ 'a' is noted('b') }}{{ none | note }}", Map.of());
        assertThat(given.get(0)).isEqualTo(new Arguments(List.of(1L, 2L), Map.of("k", 3L)));
        assertThat(given.get(1)).isEqualTo(Arguments.of("a", "b"));
        assertThat(given.get(2).positional()).containsExactly((Object) null);
    }

    @Test
    void argumentsAreCopiesThatCannotBeChanged() {
        List<@Nullable Object> positional = new ArrayList<>(List.of("a"));
        Map<String, @Nullable Object> named = new LinkedHashMap<>(Map.of("k", 1L));
        Arguments arguments = new Arguments(positional, named);
        positional.clear();
        named.clear();
        assertThat(arguments.positional()).containsExactly("a");
        assertThat(arguments.named("z", "k")).isEqualTo(1L);
        assertThat(arguments.named("z")).isNull();
        assertThat(arguments.text(0, "f")).isEqualTo("a");
        assertThatThrownBy(() -> arguments.text(1, "f"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("argument 2 of f must be text");
        assertThatThrownBy(() -> Arguments.of(5L).text(0, "ref")).hasMessage("argument 1 of ref must be text");
        assertThatThrownBy(() -> arguments.positional().add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFunctionMayReturnAnotherOrAnObject() {
        Jinja jinja = Jinja.builder()
                .function("maker", outer -> (Jinja.Callable) inner ->
                        outer.positional().get(0) + "" + inner.positional().get(0))
                .global("adapter", Map.of("dispatch", (Jinja.Callable) arguments -> "dispatched"))
                .build();
        assertThat(jinja.render("{{ maker('a')('b') }}{{ adapter.dispatch('m') }}", Map.of()))
                .isEqualTo("abdispatched");
    }

    @Test
    void aFunctionsErrorIsTheCause() {
        IllegalStateException mine = new IllegalStateException("no such relation");
        Jinja jinja = Jinja.builder()
                .function("load", arguments -> {
                    throw mine;
                })
                .function("silent", arguments -> {
                    throw new IllegalStateException();
                })
                .build();
        assertThatThrownBy(() -> jinja.render("a\n  {{ load() }}", Map.of()))
                .isInstanceOfSatisfying(TemplateException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(TemplateErrorCode.CALL);
                    assertThat(failure.getCause()).isSameAs(mine);
                    assertThat(failure.line()).isEqualTo(2);
                })
                .hasMessageStartingWith("no such relation (line 2");
        assertThatThrownBy(() -> jinja.render("{{ silent() }}", Map.of()))
                .hasMessageStartingWith("IllegalStateException (");
    }

    /** Whatever of the caller's fails, an object's text as well, is the caller's failure and not the engine's. */
    @Test
    void aBrokenObjectIsTheCallersError() {
        TemplateObject broken = new TemplateObject() {
            @Override
            public Integer length() {
                throw new IllegalStateException("length");
            }

            @Override
            public String toString() {
                throw new IllegalStateException("text");
            }
        };
        for (String template :
                List.of("{{ o }}", "{{ [o] }}", "{{ o | length }}", "{{ o ~ '' }}", "{% if o %}{% endif %}")) {
            assertThatThrownBy(() -> jinja().render(template, Map.of("o", broken)))
                    .as(template)
                    .isInstanceOfSatisfying(
                            TemplateException.class,
                            failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.CALL));
        }
    }

    private static Jinja jinja() {
        return Jinja.builder().build();
    }

    /** Each code, and one template that ends with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            {{                                 @ SYNTAX      @ JINJA-SYNTAX
            {{ x.y }}                          @ UNDEFINED   @ JINJA-UNDEFINED
            {{ 1 + 'a' }}                      @ TYPE        @ JINJA-TYPE
            {{ {}.pop('k') }}                  @ VALUE       @ JINJA-VALUE
            {% include 'x' %}                  @ NOT_FOUND   @ JINJA-NOT-FOUND
            {{ ''.__class__.x }}               @ SECURITY    @ JINJA-SECURITY
            {{ 'x' * 1000000000 }}             @ LIMIT       @ JINJA-LIMIT
            {% autoescape true %}{% endautoescape %} @ UNSUPPORTED @ JINJA-UNSUPPORTED
            """)
    void everyFailureHasItsCode(String template, TemplateErrorCode code, String id) {
        Jinja jinja = Jinja.builder().loader(name -> null).build();
        assertThatThrownBy(() -> jinja.render(template, Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
        assertThat(code.id()).isEqualTo(id);
    }

    @Test
    void aRenderingThatIsCancelledBeforeItBeginsEndsSoon() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Template template = jinja().template("{% for i in range(100000) %}{{ i }}{% endfor %}");
        assertThatThrownBy(() -> template.render(Map.of(), cancellation))
                .hasMessageStartingWith("The rendering was cancelled");
        assertThat(template.render(Map.of())).startsWith("0123");
    }

    /** All begin together, each with variables of its own; one fails, which the others do not notice. */
    @Test
    void aTemplateIsSharedByThreads() throws Exception {
        Template template = jinja().template("{% macro m(x) %}<{{ x }}>{% endmacro %}{% set ns = namespace(t='') %}"
                + "{% for i in range(n) %}{% set ns.t = ns.t ~ m(i * k) %}{% endfor %}{{ ns.t }}{{ 1 // k }}");
        int count = 8;
        CountDownLatch start = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                Map<String, Object> variables = Map.of("n", 200, "k", k);
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    try {
                        return template.render(variables);
                    } catch (TemplateException failure) {
                        return failure.type();
                    }
                }));
            }
            assertThat(results.get(0).get()).isEqualTo("ZeroDivisionError");
            for (int k = 1; k < count; k++) {
                StringBuilder expected = new StringBuilder();
                for (int i = 0; i < 200; i++) {
                    expected.append("<" + i * k + ">");
                }
                assertThat(results.get(k).get()).isEqualTo(expected + (k == 1 ? "1" : "0"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void variablesMayBeNone() {
        assertThat(jinja().render("{{ x }}{{ x is defined }}", Collections.singletonMap("x", null)))
                .isEqualTo("NoneTrue");
        assertThat(jinja().render("{{ l[1] is none }}", Map.of("l", Arrays.asList(1, null))))
                .isEqualTo("True");
    }
}
