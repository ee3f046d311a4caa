package org.recce4j.sql;

import org.recce4j.model.Json;

/**
 * One output of a dbt profile, its Jinja rendered. Holds secrets: {@link #toString} hides the settings.
 *
 * @param profile the profile's name
 * @param target the output's name
 * @param type the adapter's type
 * @param settings every other key of the output
 */
public record ProfileTarget(String profile, String target, String type, Json.Obj settings) {

    /** Returns the target of a DuckDB file, for callers without a profile. */
    public static ProfileTarget duckDb(String path) {
        return new ProfileTarget(
                "duckdb", "file", "duckdb", Json.Obj.builder().put("path", path).build());
    }

    @Override
    public String toString() {
        return "ProfileTarget[" + profile + "." + target + ", type=" + type + "]";
    }
}
