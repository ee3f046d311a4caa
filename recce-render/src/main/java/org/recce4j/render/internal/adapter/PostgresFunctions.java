package org.recce4j.render.internal.adapter;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.internal.value.PythonException;

/** What dbt-postgres 1.11 and dbt-redshift 1.11 compute. */
final class PostgresFunctions {

    private static final PythonMethods<AdapterSettings> POSTGRES = PythonMethods.<AdapterSettings>builder()
            .add("PostgresAdapter.verify_database", "self, database", (settings, a) -> verified(settings, a[0]))
            .add("PostgresAdapter.parse_index", "self, raw_index", (settings, a) -> IndexConfig.parse(a[0], true))
            .build();

    private static final PythonMethods<AdapterSettings> REDSHIFT = PythonMethods.<AdapterSettings>builder()
            .add("RedshiftAdapter.use_show_apis", "self", (settings, a) -> isSet(settings, "datasharing"))
            .add(
                    "RedshiftAdapter.drop_without_cascade",
                    "self",
                    (settings, a) -> isSet(settings, "drop_without_cascade"))
            .add(
                    "RedshiftAdapter.use_grants_extended",
                    "self",
                    (settings, a) -> new BehaviorFlags("redshift", settings.flags()).isOn("redshift_grants_extended"))
            .add(
                    "RedshiftAdapter.verify_database",
                    "self, database",
                    (settings, a) -> mayReadOthers(settings) ? "" : verified(settings, a[0]))
            .build();

    private PostgresFunctions() {}

    static Object of(AdapterSettings settings, String name) {
        return (settings.adapterType().equals("postgres") ? POSTGRES : REDSHIFT).of(settings, name);
    }

    /** Settings of the profile are off unless the target shows them. */
    private static boolean isSet(AdapterSettings settings, String name) {
        return Json.of(true).equals(settings.target().get(name));
    }

    private static boolean mayReadOthers(AdapterSettings settings) {
        return isSet(settings, "ra3_node") || isSet(settings, "datasharing");
    }

    /** A database that is not the target's is refused; if the target is not known, any is accepted. */
    private static String verified(AdapterSettings settings, @Nullable Object given) {
        String database = PythonStr.of(given);
        String bare = database.startsWith("\"") ? withoutQuotes(database) : database;
        String known = settings.targetText("dbname");
        String expected = known == null ? settings.targetText("database") : known;
        if (expected == null || !settings.isTargetComplete() || expected.equalsIgnoreCase(bare)) {
            return "";
        }
        String both = "(" + bare + " vs " + expected + ")";
        throw settings.adapterType().equals("postgres")
                ? PythonException.of(
                        "UnexpectedDbReferenceError", "Cross-db references not allowed in postgres " + both)
                : PythonException.of(
                        "NotImplementedError",
                        "Cross-db references allowed only in RA3.* node or with datasharing enabled. " + both);
    }

    private static String withoutQuotes(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '"') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '"') {
            end--;
        }
        return text.substring(start, end);
    }
}
