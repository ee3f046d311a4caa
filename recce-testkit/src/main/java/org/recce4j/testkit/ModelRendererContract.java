package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.Input;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.TemplateErrorCode;

/** What every {@link ModelRenderer} does with nodes and with a check's SQL. */
public abstract class ModelRendererContract {

    /** For subclasses. */
    protected ModelRendererContract() {}

    /** Returns a renderer over a state. */
    protected abstract ModelRenderer renderer(ProjectState state);

    @Test
    void namesTheRelationOfARef() {
        assertRenders("select * from {{ ref('orders') }}", "select * from \"shop\".\"prod\".\"orders\"");
        assertRenders("{{ ref('payments', 'orders') }}", "\"payments\".\"orders\"");
        assertRenders("{{ ref('fees') }}", "\"payments\".\"fees\"");
    }

    @Test
    void takesTheLatestVersionUnlessOneIsNamed() {
        assertRenders("{{ ref('prices') }}", "\"prod\".\"prices_v2\"");
        assertRenders("{{ ref('prices', v=1) }}", "\"prod\".\"prices_v1\"");
        assertRenders("{{ ref('prices', version='1') }}", "\"prod\".\"prices_v1\"");
    }

    @Test
    void namesTheRelationOfASource() {
        assertRenders("{{ source('Feed', 'Order Lines') }}", "\"raw data\".\"Order Lines\"");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String sql = "select '{not jinja}', $$ ? :a $$ -- {x}\n  from t where a % 2 = 0;\n";
        assertRenders(sql + "\n", sql);
        assertRenders("a {#- gone -#} b {% raw %}{{ kept }}{% endraw %}", "ab {{ kept }}");
    }

    @Test
    void saysWhyThereIsNoSql() {
        assertFails("\n{{ ref('nope') }}", RenderErrorCode.REF_NOT_FOUND, "'nope'", 2);
        assertFails("{{ ref('twice') }}", RenderErrorCode.REF_AMBIGUOUS, "model.payments.twice", 1);
        assertFails("{{ ref('off') }}", RenderErrorCode.REF_DISABLED, "disabled", 1);
        assertFails("{{ ref('inline') }}", RenderErrorCode.EPHEMERAL, "no rows of its own", 1);
        assertFails("{{ ref() }}", RenderErrorCode.ARGUMENTS, "(0 given)", 1);
        assertFails("{{ source('Feed') }}", RenderErrorCode.ARGUMENTS, "(1 given)", 1);
        assertFails("{{ source('Feed', 'nope') }}", RenderErrorCode.SOURCE_NOT_FOUND, "Feed.nope", 1);
        assertFails("{{ reff('orders') }}", TemplateErrorCode.UNDEFINED, "'reff' is undefined", 1);
        assertFails("a\nb {{ ref('orders' }}", TemplateErrorCode.SYNTAX, "line 2", 2);
        assertFails("{% if nope %}x{% endif %}", TemplateErrorCode.UNDEFINED, "'nope' is undefined", 1);
    }

    @Test
    void givesTheReasonToWhoeverAsksForTheSql() {
        Rendering failed = renderer(RendererModels.STATE).renderText("{{ ref('nope') }}");
        assertThatThrownBy(failed::sql)
                .isInstanceOfSatisfying(
                        RenderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(RenderErrorCode.REF_NOT_FOUND));
    }

    @Test
    void rendersANode() {
        assertThat(node("{{ config(materialized='table') }}select * from {{ ref('orders') }} {{ this.name }}")
                        .sql())
                .isEqualTo("select * from \"shop\".\"prod\".\"orders\" probe");
        assertThat(node("no tag: {x}\r\n").sql()).isEqualTo("no tag: {x}\r\n");
    }

    @Test
    void putsEphemeralModelsInFront() {
        assertThat(node("select * from {{ ref('inline') }}").sql())
                .isEqualTo("with __dbt__cte__inline as (\nselect 1\n) select * from __dbt__cte__inline");
    }

    @Test
    void saysWhatANodeHasRead() {
        assertThat(node("{{ var('a', 1) }}{{ env_var('B', '2') }}"))
                .isInstanceOfSatisfying(Rendering.Rendered.class, rendered -> {
                    assertThat(rendered.sql()).isEqualTo("12");
                    assertThat(rendered.inputs())
                            .containsExactly(new Input(Input.Kind.VAR, "a"), new Input(Input.Kind.ENV_VAR, "B"));
                });
    }

    @Test
    void saysWhatANodeNeeds() {
        assertThat(node("{{ var('a') }}")).isInstanceOfSatisfying(Rendering.MissingInput.class, missing -> {
            assertThat(missing.input()).isEqualTo(new Input(Input.Kind.VAR, "a"));
            assertThat(missing.message()).contains("'a'");
        });
        assertThat(node("{{ env_var('B') }}"))
                .isInstanceOfSatisfying(
                        Rendering.MissingInput.class,
                        missing -> assertThat(missing.input()).isEqualTo(new Input(Input.Kind.ENV_VAR, "B")));
        assertThat(node("{{ target.name }}"))
                .isInstanceOfSatisfying(
                        Rendering.MissingInput.class,
                        missing -> assertThat(missing.input()).isEqualTo(new Input(Input.Kind.TARGET, "name")));
        assertThat(node("{{ adapter.get_columns_in_relation(ref('orders')) }}"))
                .isInstanceOfSatisfying(Rendering.NeedsWarehouse.class, needs -> {
                    assertThat(needs.operation()).isEqualTo("get_columns_in_relation");
                    assertThat(needs.relation()).isEqualTo("\"shop\".\"prod\".\"orders\"");
                });
    }

    @Test
    void neverRendersWhatItCannot() {
        assertThat(node(null)).isInstanceOf(Rendering.NoSource.class);
        assertThat(node("{{ exceptions.raise_compiler_error('no') }}"))
                .isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(RenderErrorCode.COMPILATION);
                    assertThat(failed.message()).isEqualTo("no");
                });
        assertThat(node("a\n{{ ref('nope') }}")).isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(RenderErrorCode.REF_NOT_FOUND);
            assertThat(failed.line()).isEqualTo(2);
        });
        assertThatThrownBy(() -> renderer(RendererModels.STATE).render(new NodeId("model.shop.unheard_of")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model.shop.unheard_of");
    }

    private Rendering node(@Nullable String raw) {
        ProjectState state = RendererModels.with(raw);
        return renderer(state).render(RendererModels.PROBE);
    }

    private void assertRenders(String template, String sql) {
        assertThat(renderer(RendererModels.STATE).renderText(template).sql()).isEqualTo(sql);
    }

    private void assertFails(String template, ErrorCode code, String why, int line) {
        assertThat(renderer(RendererModels.STATE).renderText(template))
                .isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.message()).contains(why);
                    assertThat(failed.line()).isEqualTo(line);
                });
    }
}
