package org.recce4j.render.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Json;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.TemplateErrorCode;

class StateRendererTest {

    private final ModelRenderer renderer = ModelRenderer.of(Shop.state()
            .add(Shop.model("shop", "orders"))
            .add(Shop.source("shop", "raw", "lines", Json.Obj.EMPTY))
            .build());

    private void assertFails(String template, ErrorCode code, int line, String message) {
        assertThat(renderer.renderText(template)).isEqualTo(new Rendering.Failed(code, message, line));
    }

    @Property(tries = 500)
    void sqlWithoutJinjaIsItself(@ForAll String text) {
        String sql = text.replace("{", "(").replace("\r", "") + ";";
        assertThat(renderer.renderText(sql)).isEqualTo(new Rendering.Rendered(sql));
    }

    @Example
    void rendersRefsAndSourcesWhereverTheyStand() {
        String template = """
                {% set tables = [ref('orders'), source('raw', 'lines')] -%}
                {% for table in tables %}{{ 'union all ' if not loop.first }}select * from {{ table }}
                {% endfor %}""";
        assertThat(renderer.renderText(template).sql()).isEqualTo("""
                select * from "db"."shop"."orders"
                union all select * from "db"."shop"."lines"
                """);
        assertThat(renderer.renderText("{{ ref('or' ~ 'ders') | upper }}").sql())
                .isEqualTo("\"DB\".\"SHOP\".\"ORDERS\"");
    }

    @Example
    void saysInWhichLineOfWhichMacroACallFailed() {
        assertFails(
                "select 1\nfrom {{ ref('nope') }}",
                RenderErrorCode.REF_NOT_FOUND,
                2,
                "The SQL depends on a node named 'nope' which was not found; check the name and its package");
        assertFails(
                "{% macro all(name) %}\n select * from {{ source('raw', name) }}{% endmacro %}\n{{ all('x') }}",
                RenderErrorCode.SOURCE_NOT_FOUND,
                2,
                "The SQL depends on a source named 'raw.x' which was not found; check the name and its package");
    }

    @Example
    void saysWhatIsWrongWithTheTemplate() {
        assertFails(
                "{{ a b }}",
                TemplateErrorCode.SYNTAX,
                1,
                "expected token 'end of print statement', got 'b'\n  line 1\n    {{ a b }}");
        assertFails("{{ nope }}", TemplateErrorCode.UNDEFINED, 1, "'nope' is undefined");
        assertFails("\n{% if nope %}{% endif %}", TemplateErrorCode.UNDEFINED, 2, "'nope' is undefined");
        assertFails("{{ 1 / 0 }}", TemplateErrorCode.VALUE, 1, "division by zero");
        assertFails(
                "{{ ref.__class__ }}",
                TemplateErrorCode.SECURITY,
                1,
                "access to attribute '__class__' of 'RuntimeRefResolver' object is unsafe.");
        assertFails("{% include 'x' %}", TemplateErrorCode.TYPE, 1, "no loader for this environment specified");
    }

    @Example
    void givesTheReasonToWhoeverAsksForTheSql() {
        Rendering failed = renderer.renderText("{{ ref('nope') }}");
        assertThatThrownBy(failed::sql)
                .isInstanceOfSatisfying(
                        RenderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(RenderErrorCode.REF_NOT_FOUND))
                .hasMessage(((Rendering.Failed) failed).message() + " (line 1)");
        assertThat(new Rendering.Rendered("select 1").sql()).isEqualTo("select 1");
    }

    @Example
    void neverLetsATemplateRunForEver() {
        assertThat(renderer.renderText(
                        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"))
                .isInstanceOfSatisfying(
                        Rendering.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(TemplateErrorCode.LIMIT));
    }

    @Example
    void rendersOnManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<String>) () ->
                            renderer.renderText("{{ ref('orders') }} " + i % 7).sql())
                    .toList();
            List<Future<String>> all = threads.invokeAll(tasks);
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo("\"db\".\"shop\".\"orders\" " + i % 7);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
