package org.recce4j.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recce4j.render.CalibratedProject.shown;
import static org.recce4j.render.CalibratedProject.vars;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.jinja.TemplateErrorCode;

class CalibrationTest {

    private static Calibration calibrated(CalibratedProject project) {
        return Calibration.of(project.state(), RenderInputs.NONE);
    }

    private static InferredInput only(Calibration calibration) {
        assertThat(calibration.inferred()).hasSize(1);
        return calibration.inferred().get(0);
    }

    @Example
    void whatIsKnownExplainsEverything() {
        Calibration calibration =
                calibrated(new CalibratedProject().model("a", "select {{ var('n', 1) }}", "select 1"));
        assertThat(calibration.inferred()).isEmpty();
        assertThat(calibration.unexplained()).isEmpty();
        assertThat(calibration.summary()).isEqualTo(new Calibration.Summary(1, 1, 1, 1, false));
        assertThat(calibrated(new CalibratedProject()).summary()).isEqualTo(new Calibration.Summary(0, 0, 0, 0, false));
    }

    @Example
    void aFlagThatChangesTheTextIsTurned() {
        Calibration calibration = calibrated(new CalibratedProject()
                .model("a", "select 1{% if var('with_b', false) %}, 2 as b{% endif %}", "select 1, 2 as b")
                .model("b", "{{ 'x' if var('with_b', false) else 'y' }}", "x")
                .model("c", "{{ 'z' if var('with_b', false) else 'z' }}", "z"));
        InferredInput inferred = only(calibration);
        assertThat(inferred.input()).isEqualTo(new Input(Input.Kind.VAR, "with_b"));
        assertThat(inferred.value()).isEqualTo(Json.of(true));
        assertThat(inferred.explained()).isEqualTo(2);
        assertThat(inferred.readers()).isEqualTo(3);
        assertThat(inferred.ties()).isEmpty();
        assertThat(calibration.inputs().vars()).isEqualTo(Json.of(Map.of("with_b", true)));
        assertThat(calibration.summary().reproducedBefore()).isEqualTo(1);
        assertThat(calibration.summary().reproduced()).isEqualTo(3);
    }

    @Example
    void whatIsPrintedIsReadOffTheText() {
        assertThat(shown(calibrated(new CalibratedProject()
                        .model(
                                "a",
                                "select '{{ var('day') }}' as day\nfrom {{ var('place') }}.t\nlimit {{ var('n', 10) }}",
                                "select '2024-01-02' as day\nfrom lake.t\nlimit 7"))))
                .containsExactly("var day = 2024-01-02", "var n = 7", "var place = lake");
        assertThat(shown(calibrated(new CalibratedProject()
                        .model("a", "select {{ var('p', 'x') | upper }}_1, {{ var('p', 'x') }}", "select ABC_1, abc"))))
                .containsExactly("var p = abc");
    }

    @Example
    void oneMarkerHasOneText() {
        Calibration calibration = calibrated(
                new CalibratedProject().model("a", "select {{ var('p', 'x') }}, {{ var('p', 'x') }}", "select a, b"));
        assertThat(calibration.inferred()).isEmpty();
        assertThat(calibration.unexplained()).containsExactly(new NodeId("model.shop.a"));
    }

    @Example
    void theTargetsNameComesFromWhatItIsComparedWith() {
        Calibration calibration = calibrated(new CalibratedProject()
                .model("a", "{% if target.name == 'prd' %}all{% else %}some{% endif %}", "all")
                .model("b", "{{ 'few' if target.name in ['dev', 'ci'] else 'all' }}", "all"));
        InferredInput inferred = only(calibration);
        assertThat(inferred.input()).isEqualTo(new Input(Input.Kind.TARGET, "name"));
        assertThat(inferred.value()).isEqualTo(Json.of("prd"));
        assertThat(inferred.explained()).isEqualTo(2);
        assertThat(calibration.inputs().target().text("name")).isEqualTo("prd");
    }

    @Example
    void valuesThatExplainAsMuchAreTies() {
        InferredInput inferred = only(calibrated(
                new CalibratedProject().model("a", "{{ 'few' if target.name == 'dev' else 'all' }}", "all")));
        assertThat(inferred.value()).isEqualTo(Json.of("prod"));
        assertThat(inferred.ties()).contains(Json.of("default")).doesNotContain(Json.of("dev"));
    }

    @Example
    void aTablesNameIsARefOrASource() {
        Calibration calibration = calibrated(new CalibratedProject()
                .source("lines")
                .model("orders", "select 1", "select 1")
                .model(
                        "a",
                        "select * from {{ var('table') }}",
                        "select * from \"db\".\"main\".\"orders\"",
                        "model.shop.orders")
                .model(
                        "b",
                        "select * from {{ var('lines') }}",
                        "select * from \"db\".\"main\".\"lines\"",
                        "source.shop.raw.lines"));
        assertThat(shown(calibration))
                .containsExactly("var lines = {{ source('raw', 'lines') }}", "var table = {{ ref('orders') }}");
    }

    @Example
    void listsAreReadItemByItem() {
        String raw = "select id\n{% for c in var('more', ['x']) %}\n    , {{ c }}\n{% endfor %}\nfrom t";
        CalibratedProject project =
                new CalibratedProject().model("a", raw, "select id\n\n    , b\n\n    , c\n\nfrom t");
        assertThat(only(calibrated(project)).value()).isEqualTo(Json.of(List.of("b", "c")));
        assertThat(only(calibrated(new CalibratedProject().model("a", raw, "select id\n\nfrom t")))
                        .value())
                .isEqualTo(Json.Arr.EMPTY);
    }

    @Example
    void itemsCanHaveNameAndAlias() {
        String raw =
                "select id\n{% for c in var('more', []) %}\n    , {{ c.name }} as {{ c.alias }}\n{% endfor %}\nfrom t";
        InferredInput inferred = only(calibrated(
                new CalibratedProject().model("a", raw, "select id\n\n    , b as b1\n\n    , c as c1\n\nfrom t")));
        assertThat(inferred.value())
                .isEqualTo(Json.of(List.of(Map.of("name", "b", "alias", "b1"), Map.of("name", "c", "alias", "c1"))));
    }

    @Example
    void severalInputsOfOneModelAreFoundTogether() {
        String raw = "{% if var('on', false) %}on {{ var('schema', 's') }}{% else %}off{% endif %}\n"
                + "{% for c in var('cs', []) %}\n{{ c }},\n{% endfor %}";
        assertThat(shown(calibrated(new CalibratedProject().model("a", raw, "on lake\n\nb,\n\nc,\n"))))
                .containsExactly("var cs = [b, c]", "var on = true", "var schema = lake");
    }

    @Example
    void aVariableCanHaveAnotherValueInAPackage() {
        String raw = "select * from {{ var('history') }}";
        Calibration calibration = calibrated(new CalibratedProject()
                .modelOf("bingo", "a", raw, "select * from x")
                .modelOf("bingo", "b", raw, "select * from x")
                .modelOf("other", "c", raw, "select * from y"));
        assertThat(shown(calibration)).containsExactly("var history = x", "var history @other = y");
        assertThat(calibration.inferred()).extracting(InferredInput::explained).containsExactly(2, 1);
        assertThat(calibration.unexplained()).isEmpty();
    }

    @Example
    void whichTablesExistIsEvidenceToo() {
        String raw =
                "{{ 'first' if adapter.get_relation(this.database, this.schema, this.identifier) is none else 'more' }}";
        CalibratedProject project =
                new CalibratedProject().model("a", raw, "first").model("b", raw, "more");
        Calibration calibration = calibrated(project);
        assertThat(shown(calibration)).containsExactly("relation db.main.b = true");
        assertThat(calibration.inputs().built()).containsExactly(new NodeId("model.shop.b"));
        ModelRenderer renderer = ModelRenderer.of(project.state(), calibration.inputs());
        assertThat(renderer.render(new NodeId("model.shop.a")).sql()).isEqualTo("first");
        assertThat(renderer.render(new NodeId("model.shop.b")).sql()).isEqualTo("more");
        Calibration always = Calibration.of(
                project.state(),
                RenderInputs.builder().incremental(IncrementalMode.ALWAYS).build());
        assertThat(always.unexplained()).containsExactly(new NodeId("model.shop.a"));
        assertThat(always.inferred()).isEmpty();
        Calibration auto = Calibration.of(
                project.state(),
                RenderInputs.builder().incremental(IncrementalMode.AUTO).build());
        assertThat(auto.summary().reproducedBefore()).isEqualTo(2);
        assertThat(shown(auto)).isEqualTo(shown(calibration));
    }

    @Example
    void columnsThatNobodyKnowsShowInTheText() {
        String names =
                "{% set names = adapter.get_columns_in_relation(ref('orders')) | map(attribute='name') | list %}";
        CalibratedProject project = new CalibratedProject()
                .model("orders", "select 1", "select 1")
                .model(
                        "a",
                        names + "select {{ names | join(', ') }} from t",
                        "select id, city from t",
                        "model.shop.orders")
                .model(
                        "b",
                        names
                                + "{% for c in ['id', 'price'] %}\n{{ c if c in names else 'null as ' ~ c }},{% endfor %}",
                        "\nid,\nnull as price,",
                        "model.shop.orders");
        Calibration calibration = calibrated(project);
        assertThat(shown(calibration)).containsExactly("relation db.main.orders = [id, city]");
        assertThat(only(calibration).explained()).isEqualTo(2);
        assertThat(ModelRenderer.of(project.state(), calibration.inputs())
                        .render(new NodeId("model.shop.a"))
                        .sql())
                .isEqualTo("select id, city from t");
    }

    @Example
    void aQuerysNumberShowsInTheText() {
        String raw = "{% set n = run_query('select max(n)').columns[0].values()[0] %}"
                + "{% for i in range(n) %}({{ i }}){% endfor %} up to {{ n }}";
        CalibratedProject project = new CalibratedProject()
                .macro(
                        "run_query",
                        "{% macro run_query(sql) %}{{ return(adapter.execute(sql, fetch=true)[1]) }}{% endmacro %}")
                .model("a", raw, "(0)(1)(2) up to 3");
        assertThat(shown(calibrated(project))).containsExactly("query select max(n) = [3]");
    }

    @Example
    void anEnvironmentVariableIsInferredButNoSecret() {
        Calibration calibration = calibrated(new CalibratedProject()
                .model("a", "select '{{ env_var('REGION', 'eu') }}'", "select 'us'")
                .model("b", "select '{{ env_var('DBT_ENV_SECRET_KEY') }}'", "select 'hush'"));
        assertThat(shown(calibration)).containsExactly("env_var REGION = us");
        assertThat(calibration.inputs().environment()).containsExactly(Map.entry("REGION", "us"));
        assertThat(calibration.unexplained()).containsExactly(new NodeId("model.shop.b"));
    }

    @Example
    void theCommandIsAFlag() {
        assertThat(shown(calibrated(new CalibratedProject()
                        .model("a", "{{ 'docs' if flags.WHICH == 'generate' else 'run' }}", "docs"))))
                .containsExactly("flag WHICH = generate");
    }

    @Example
    void whatTheCallerGivesStays() {
        CalibratedProject project = new CalibratedProject()
                .model("a", "select {{ var('x', 1) }}", "select 2")
                .model("b", "select '{{ target.name }}'", "select 'prod'");
        Calibration calibration = Calibration.of(
                project.state(),
                vars(Map.of("x", 3)).toBuilder()
                        .target((Json.Obj) Json.of(Map.of("name", "dev")))
                        .build());
        assertThat(calibration.inferred()).isEmpty();
        assertThat(calibration.inputs().vars()).isEqualTo(Json.of(Map.of("x", 3)));
        assertThat(calibration.unexplained()).hasSize(2);
    }

    @Example
    void aProjectFilesVariableCanBeOverridden() {
        ProjectFiles files = ProjectFiles.of(List.of("name: shop\nvars:\n  shop:\n    x: 1\n"));
        CalibratedProject project = new CalibratedProject().model("a", "select {{ var('x') }}", "select 2");
        Calibration calibration = Calibration.of(
                project.state(), RenderInputs.builder().projectFiles(files).build());
        assertThat(shown(calibration)).containsExactly("var x = 2");
    }

    @Example
    void whatNothingProvesStaysUnset() {
        Calibration calibration = calibrated(new CalibratedProject()
                .model("a", "{{ var('used', 1) }} select now", "something else")
                .model("b", "select {{ var('missing') }}", "insert")
                .model("c", "{{ 1 / 0 }}", "select 1")
                .model("d", "{{ nope(", "select 1"));
        assertThat(calibration.inferred()).isEmpty();
        assertThat(calibration.unexplained()).hasSize(4);
        assertThat(calibration.inputs().vars()).isEqualTo(Json.Obj.EMPTY);
    }

    @Example
    void theOtherStateIsRenderedWithTheResult() {
        CalibratedProject base = new CalibratedProject()
                .model("a", "select {{ var('x') }} from {{ target.name }}", "select 2 from prod");
        ProjectState changed = new CalibratedProject()
                .model("a", "select 1 + {{ var('x') }} from {{ target.name }}", null)
                .state();
        RenderInputs inputs = calibrated(base).inputs();
        assertThat(ModelRenderer.of(changed, inputs)
                        .render(new NodeId("model.shop.a"))
                        .sql())
                .isEqualTo("select 1 + 2 from prod");
    }

    @Example
    void theResultDoesNotDependOnTheOrderOfTheNodes() {
        CalibratedProject project = new CalibratedProject();
        for (int i = 0; i < 12; i++) {
            project.modelOf(
                    "p" + i % 3,
                    "m" + i,
                    "{{ var('v" + i % 4 + "', 'x') }} {{ 'a' if target.name == 'ci' else 'b' }} {{ var('w') }}",
                    (i % 2 == 0 ? "y" : "z") + " b q");
        }
        Calibration first = Calibration.of(project.state(), RenderInputs.NONE);
        Calibration second = Calibration.of(project.reversed(), RenderInputs.NONE);
        assertThat(second.inferred()).isEqualTo(first.inferred());
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(first.summary().reproduced()).isGreaterThan(0);
    }

    @Example
    void theBudgetEndsTheSearch() {
        CalibratedProject project = new CalibratedProject();
        for (int i = 0; i < 30; i++) {
            project.model("m" + i, "{{ var('a" + i + "', 1) }} {{ var('b" + i + "', 1) }}", "2 2");
        }
        Calibration none = Calibration.builder(project.state()).maxRenderings(0).infer();
        assertThat(none.inferred()).isEmpty();
        assertThat(none.summary()).isEqualTo(new Calibration.Summary(30, 0, 0, 60, true));
        Calibration some =
                Calibration.builder(project.state()).maxRenderings(150).infer();
        assertThat(some.summary().isExhausted()).isTrue();
        assertThat(some.summary().reproduced()).isBetween(1, 29);
        assertThat(calibrated(project).summary().reproduced()).isEqualTo(30);
        assertThatThrownBy(() -> Calibration.builder(project.state()).maxRenderings(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxRenderings must not be negative, but is -1");
    }

    @Example
    void itCanBeCancelledAndSaysHowFarItIs() {
        CalibratedProject project =
                new CalibratedProject().model("a", "{{ var('x', 1) }}", "2").model("b", "{{ var('y', 1) }}", "2");
        Cancellation cancellation = new Cancellation();
        List<String> steps = new ArrayList<>();
        Calibration.Builder builder = Calibration.builder(project.state())
                .cancellation(cancellation)
                .progress((what, done, total) -> steps.add(what + " " + done + "/" + total));
        builder.infer();
        assertThat(steps).startsWith("searching inputs 0/2", "searching inputs 1/2");
        cancellation.cancel();
        assertThatThrownBy(builder::infer)
                .isInstanceOf(RenderException.class)
                .hasMessage("The calibration was cancelled")
                .extracting(failure -> ((RenderException) failure).code())
                .isEqualTo(TemplateErrorCode.CANCELLED);
    }

    @Example
    void aModelWithAThousandVariablesEndsInTime() {
        StringBuilder raw = new StringBuilder("select 0");
        for (int i = 0; i < 1_000; i++) {
            raw.append("\n, {{ var('v").append(i).append("', 'x') }}");
        }
        Calibration calibration = calibrated(new CalibratedProject().model("a", raw.toString(), "select 1"));
        assertThat(calibration.unexplained()).hasSize(1);
        assertThat(calibration.summary().renderings()).isLessThan(2_000);
    }

    @Example
    void aModelThatNeverEndsIsNotTriedAgain() {
        String endless =
                "{% for i in range(99999) %}{% for j in range(99999) %}{{ var('x', 1) }}{% endfor %}{% endfor %}";
        Calibration calibration = calibrated(new CalibratedProject().model("a", endless, "1"));
        assertThat(calibration.unexplained()).hasSize(1);
        assertThat(calibration.summary().renderings()).isLessThan(10);
    }

    @Example
    void aTextFullOfMarkersInfersNothing() {
        String text = "recce4junknown0x recce4junknown1x recce4junknown";
        Calibration calibration = calibrated(new CalibratedProject()
                .model("a", "{{ var('x') }} {{ var('y') }} " + text, "b c " + text)
                .model("b", "{{ var('z', 1) }}", text));
        assertThat(calibration.inferred())
                .allSatisfy(one -> assertThat(one.value()).isIn(Json.of("b"), Json.of("c")));
    }
}
