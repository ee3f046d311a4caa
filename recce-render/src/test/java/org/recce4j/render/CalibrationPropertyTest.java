package org.recce4j.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** Calibration against models that hidden inputs have compiled: what it says is so, and it misses few. */
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

    @Property(tries = 1000)
    void modelsAreReproducedExactlyAndAlmostAllOfThem(@ForAll("hidden") Hidden hidden) {
        ProjectState state = project(hidden);
        Calibration calibration = Calibration.of(state, RenderInputs.NONE);
        ModelRenderer renderer = ModelRenderer.of(state, calibration.inputs());
        for (Node node : state.nodes()) {
            boolean isExplained = !calibration.unexplained().contains(node.id());
            boolean isReproduced = renderer.render(node.id()) instanceof Rendering.Rendered rendered
                    && rendered.sql().equals(node.code().compiled());
            assertThat(isReproduced)
                    .as("%s with %s", node.id(), CalibratedProject.shown(calibration))
                    .isEqualTo(isExplained);
            Statistics.label("reproduced").collect(isReproduced);
        }
        assertThat(calibration.inferred()).allSatisfy(one -> {
            assertThat(one.explained()).isBetween(1, one.readers());
            assertThat(one.ties()).doesNotContain(one.value());
        });
        Statistics.label("reproduced").coverage(found -> found.check(true).percentage(share -> share > 99));
    }

    @Property(tries = 100)
    void theSameArtifactsGiveTheSameAnswer(@ForAll("hidden") Hidden hidden) {
        ProjectState state = project(hidden);
        assertThat(Calibration.of(state, RenderInputs.NONE).inferred())
                .isEqualTo(Calibration.of(state, RenderInputs.NONE).inferred());
    }

    private static ProjectState project(Hidden hidden) {
        CalibratedProject project = new CalibratedProject();
        for (int i = 0; i < hidden.models().size(); i++) {
            Set<String> snippets = new LinkedHashSet<>(hidden.models().get(i));
            project.model("m" + i, "select" + String.join("", snippets), null);
        }
        return project.compiledWith(CalibratedProject.vars(hidden.vars()).toBuilder()
                .targetValues((Json.Obj) Json.of(Map.of("name", hidden.target())))
                .build());
    }
}
