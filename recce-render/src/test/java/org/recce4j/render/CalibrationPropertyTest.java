package org.recce4j.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

class CalibrationPropertyTest {

    /** What models are made of; N is a digit. */
    private static final List<String> SNIPPETS = List.of(
            "\n{{ 'a' if var('flagN', false) else 'b' }}",
            "\nfrom {{ var('textN', 'main') }}.tN",
            "\nlimit {{ var('countN', 10) }}",
            "{% for c in var('listN', ['x']) %}\n  , N_{{ c }}{% endfor %}",
            "\n{{ 'all' if target.name == 'prd' else 'few' }}",
            "\n{% if var('onN', false) %}with N {{ var('innerN', 'x') }}{% endif %}",
            "\n{{ var('neededN') }} as neededN");

    /** Hidden values of all inputs, and the models as lists of snippets. */
    record Hidden(Map<String, Object> vars, String target, List<List<String>> models) {}

    @Provide
    Arbitrary<Hidden> hidden() {
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        Arbitrary<Object> values = Combinators.combine(
                        Arbitraries.of(true, false),
                        words,
                        Arbitraries.integers().between(0, 9_999),
                        words.list().ofMaxSize(4).uniqueElements())
                .as((flag, text, number, list) -> List.of(flag, text, number, list));
        Arbitrary<String> snippets = Combinators.combine(
                        Arbitraries.of(SNIPPETS), Arbitraries.integers().between(0, 2))
                .as((snippet, number) -> snippet.replace("N", String.valueOf(number)));
        return Combinators.combine(
                        values.list().ofSize(3),
                        Arbitraries.of("prd", "dev"),
                        snippets.list()
                                .ofMinSize(1)
                                .ofMaxSize(5)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8))
                .as((perNumber, target, models) -> new Hidden(vars(perNumber), target, models));
    }

    private static Map<String, Object> vars(List<Object> perNumber) {
        Map<String, Object> vars = new LinkedHashMap<>();
        for (int i = 0; i < perNumber.size(); i++) {
            List<?> values = (List<?>) perNumber.get(i);
            vars.put("flag" + i, values.get(0));
            vars.put("on" + i, values.get(0));
            vars.put("text" + i, values.get(1));
            vars.put("inner" + i, values.get(1));
            vars.put("needed" + i, values.get(1));
            vars.put("count" + i, values.get(2));
            vars.put("list" + i, values.get(3));
        }
        return vars;
    }

    @Property(tries = 3000)
    void everyModelThatHiddenInputsExplainIsReproduced(@ForAll("hidden") Hidden hidden) {
        CalibratedProject project = new CalibratedProject();
        for (int i = 0; i < hidden.models().size(); i++) {
            List<String> snippets = new ArrayList<>(
                    new java.util.LinkedHashSet<>(hidden.models().get(i)));
            project.model("m" + i, "select" + String.join("", snippets), null);
        }
        ProjectState state = project.compiledWith(CalibratedProject.vars(hidden.vars()).toBuilder()
                .targetValues((Json.Obj) Json.of(Map.of("name", hidden.target())))
                .build());
        Calibration calibration = Calibration.of(state, RenderInputs.NONE);
        assertThat(calibration.unexplained())
                .as("inferred %s", CalibratedProject.shown(calibration))
                .isEmpty();
        ModelRenderer renderer = ModelRenderer.of(state, calibration.inputs());
        for (Node node : state.nodes()) {
            assertThat(renderer.render(node.id()).sql()).isEqualTo(node.code().compiled());
        }
        assertThat(calibration.inferred()).allSatisfy(one -> {
            assertThat(one.explained()).isBetween(1, one.readers());
            assertThat(one.ties()).doesNotContain(one.value());
        });
    }
}
