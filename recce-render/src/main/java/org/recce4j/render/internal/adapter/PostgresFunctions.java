package org.recce4j.render.internal.adapter;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonText;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;

/** What dbt-postgres 1.11 and dbt-redshift 1.11 compute. */
final class PostgresFunctions {

    private static final PythonMethods<AdapterSettings> POSTGRES = PythonMethods.<AdapterSettings>builder()
            .add("PostgresAdapter.verify_database", "self, database", (settings, a) -> verified(settings, a[0]))
            .add("PostgresAdapter.parse_index", "self, raw_index", (settings, a) -> IndexConfig.parse(a[0], true))
            .build();

    private PostgresFunctions() {}

    static Object of(AdapterSettings settings, String name) {
        return settings.adapterType().equals("postgres") ? POSTGRES.of(settings, name) : TemplateObject.MISSING;
    }

    /** A database that is not the target's is refused; if the target's is not known, any is accepted. */
    private static String verified(AdapterSettings settings, @Nullable Object given) {
        String database = PythonText.of(given);
        String bare = database.startsWith("\"") ? withoutQuotes(database) : database;
        String known = settings.targetText("dbname");
        String expected = known == null ? settings.targetText("database") : known;
        if (expected != null && !expected.equalsIgnoreCase(bare)) {
            throw PythonException.of(
                    "UnexpectedDbReferenceError",
                    "Cross-db references not allowed in postgres (" + bare + " vs " + expected + ")");
        }
        return "";
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
