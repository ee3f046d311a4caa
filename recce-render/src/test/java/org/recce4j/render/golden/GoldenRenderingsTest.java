package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Input;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.Rendering;

/**
 * The renderings of the reference engine (golden/jinja). Where it answers otherwise than dbt, dbt is right: a text that is the one that
 * dbt compiled counts as equal.
 */
class GoldenRenderingsTest {

    /** Why some lines are not compared. */
    private static final Map<String, String> SET_ASIDE = Map.of(
            "model.snow_dbt.my_first_dbt_model", "the artifact has a placeholder in place of the source text",
            "model.snow_dbt.my_second_dbt_model", "the artifact has a placeholder in place of the source text",
            "model.elementary.metadata",
                    "the stand-in does not know the package's version, which its project file says",
            "model.elementary.information_schema_columns",
                    "on BigQuery, check_schema_exists is a method of the adapter; the stand-in calls adapter.execute",
            "model.jaffle_shop.metricflow_time_spine",
                    "the stand-in does not know that this adapter extends dbt-postgres; dbt's own text shows it",
            "model.jaffle_shop.unioned_macro",
                    "the stand-in guesses column types and quotes of adapters that recce-sql does not support");

    /** The folders in which a model of the package jaffle_shop is set aside; it is compared in all others. */
    private static final String OTHER_ADAPTERS = "b-ned\\+dbt-colibri/v12-(vertica|starrocks|clickhouse|sqlserver)-.*";

    @Test
    void everyOutcomeIsThatOfTheReference() {
        Map<String, String> differences = new TreeMap<>();
        GoldenRenderings.byFolder().forEach((folder, lines) -> compare(CorpusProject.read(folder), lines, differences));
        assertThat(differences).isEmpty();
    }

    private static void compare(
            CorpusProject project, List<GoldenRenderings.Line> lines, Map<String, String> differences) {
        Map<String, ModelRenderer> renderers = new HashMap<>();
        for (GoldenRenderings.Line line : lines) {
            ModelRenderer renderer = renderers.computeIfAbsent(
                    line.mode(),
                    mode -> ModelRenderer.of(
                            project.state(),
                            project.inputs(mode.equals("inc") ? IncrementalMode.ALWAYS : IncrementalMode.NEVER)));
            Node node = project.state().node(new NodeId(line.id())).orElseThrow();
            Rendering rendering = renderer.render(node.id());
            boolean isDbts = rendering instanceof Rendering.Rendered rendered
                    && rendered.sql().equals(node.code().compiled());
            if (!isDbts && !isSetAside(line) && !outcome(rendering).equals(wanted(line))) {
                differences.put(line.folder() + " " + line.id() + " " + line.mode(), outcome(rendering));
            }
        }
    }

    private static boolean isSetAside(GoldenRenderings.Line line) {
        return SET_ASIDE.containsKey(line.id())
                && (!line.id().startsWith("model.jaffle_shop.") || line.folder().matches(OTHER_ADAPTERS));
    }

    private static String outcome(Rendering rendering) {
        if (rendering instanceof Rendering.Rendered rendered) {
            return rendered.sql();
        }
        if (rendering instanceof Rendering.NeedsWarehouse needs) {
            return "needs " + needs.operation();
        }
        return rendering instanceof Rendering.MissingInput missing
                        && missing.input().kind() == Input.Kind.VAR
                ? "missing " + missing.input().name()
                : "failed";
    }

    private static String wanted(GoldenRenderings.Line line) {
        String error = line.error();
        if (error == null) {
            return String.valueOf(line.out());
        }
        if (error.startsWith("NeedsWarehouse: ")) {
            String operation = error.substring("NeedsWarehouse: ".length()).replace("adapter.", "");
            int arguments = operation.indexOf('(');
            return "needs " + (arguments < 0 ? operation : operation.substring(0, arguments));
        }
        String required = "DbtError: Required var ";
        return error.startsWith(required)
                ? "missing " + error.substring(required.length()).replace(" not found", "")
                : "failed";
    }
}
