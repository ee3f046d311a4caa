package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.internal.relation.AdapterCase;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;

/** What dbt-duckdb 1.11 computes. */
final class DuckDbFunctions {

    private static final PythonMethods<AdapterSettings> METHODS = PythonMethods.<AdapterSettings>builder()
            .add("DuckDBAdapter.parse_index", "self, raw_index", (settings, a) -> IndexConfig.parse(a[0], false))
            .add("DuckDBAdapter.is_motherduck", "self", (settings, a) -> isMotherDuck(settings))
            .add(
                    "DuckDBAdapter.disable_transactions",
                    "self",
                    (settings, a) -> Json.of(true).equals(settings.target().get("disable_transactions")))
            .add(
                    "DuckDBAdapter.escape_sql_string",
                    "self, value",
                    (settings, a) -> PythonStr.of(a[0]).replace("'", "''"))
            .add("DuckDBAdapter.get_binding_char", "self", (settings, a) -> "?")
            .add("DuckDBAdapter.external_root", "self", (settings, a) -> externalRoot(settings))
            .add(
                    "DuckDBAdapter.external_write_options",
                    "self, write_location, rendered_options",
                    (settings, a) -> ExternalFiles.options(PythonStr.of(a[0]), Values.map(a[1])))
            .add(
                    "DuckDBAdapter.external_read_location",
                    "self, write_location, rendered_options",
                    (settings, a) -> ExternalFiles.location(PythonStr.of(a[0]), Values.map(a[1])))
            .add("DuckDBAdapter.warn_once", "self, msg", (settings, a) -> null)
            .add(
                    "DuckDBAdapter.valid_incremental_strategies",
                    "self",
                    (settings, a) -> new ArrayList<>(IncrementalStrategies.valid("duckdb")))
            .add("DuckDBAdapter.batch_id_for_model", "self, model", (settings, a) -> batchId(a[0]))
            .add("DuckDBAdapter.is_ducklake", "self, relation", (settings, a) -> false)
            .add("DuckDBAdapter.use_ducklake_table_workarounds", "self, relation", (settings, a) -> false)
            .build();

    private DuckDbFunctions() {}

    /** Which relations are in a DuckLake is known of a target that has none. */
    static Object of(AdapterSettings settings, String name) {
        boolean asksForDuckLake = name.equals("is_ducklake") || name.equals("use_ducklake_table_workarounds");
        return asksForDuckLake && hasDuckLake(settings) ? TemplateObject.MISSING : METHODS.of(settings, name);
    }

    private static boolean hasDuckLake(AdapterSettings settings) {
        List<Json> databases = new ArrayList<>();
        databases.add(new Json.Obj(settings.target()));
        if (settings.target().get("attach") instanceof Json.Arr attached) {
            databases.addAll(attached.items());
        }
        return databases.stream().anyMatch(DuckDbFunctions::isDuckLake);
    }

    private static boolean isDuckLake(Json database) {
        if (!(database instanceof Json.Obj known)) {
            return false;
        }
        String path = known.text("path");
        return Json.of(true).equals(known.get("is_ducklake"))
                || (path != null && AdapterCase.lower(path).contains("ducklake:"));
    }

    private static boolean isMotherDuck(AdapterSettings settings) {
        String path = settings.targetText("path");
        return path != null && (path.startsWith("md:") || path.startsWith("motherduck:"));
    }

    private static String externalRoot(AdapterSettings settings) {
        String root = settings.targetText("external_root");
        return root == null ? "." : root;
    }

    /** Returns the start of a microbatch's time range, as part of a name. */
    private static String batchId(@Nullable Object model) {
        Object batch = model instanceof Map<?, ?> node ? node.get("batch") : null;
        Object start = batch instanceof Map<?, ?> range ? range.get("event_time_start") : null;
        return PythonStr.isTrue(start)
                ? PythonStr.of(start)
                        .replace("-", "")
                        .replace(":", "")
                        .replace(" ", "_")
                        .replace("+", "")
                : "";
    }
}
