package org.recce4j.sql;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * One output of a dbt profile, its Jinja rendered. Immutable. Holds secrets: {@link #toString} hides the settings.
 *
 * @param profile the profile's name
 * @param target the output's name
 * @param type the adapter's type
 * @param threads how many statements dbt runs at once
 * @param settings every other key of the output
 * @param origin where it was read; null for one that was made in code
 */
public record ProfileTarget(
        String profile,
        String target,
        String type,
        int threads,
        Json.Obj settings,
        @Nullable Origin origin) {

    /** A target made in code, of one thread. */
    public ProfileTarget(String profile, String target, String type, Json.Obj settings) {
        this(profile, target, type, 1, settings, null);
    }

    /** Returns the target of a DuckDB file, for callers without a profile. */
    public static ProfileTarget duckDb(String path) {
        return new ProfileTarget(
                "duckdb", "file", "duckdb", Json.Obj.builder().put("path", path).build());
    }

    /**
     * Returns the error of a setting that cannot be used.
     *
     * @param key the setting's key, for its line in the file
     * @param why what is wrong with it and what to do; no secret
     */
    public SqlException invalid(String key, String why, @Nullable Throwable cause) {
        return new SqlException(
                SqlErrorCode.PROFILE_INVALID,
                "Credentials in profile \"" + profile + "\", target \"" + target + "\" invalid: " + why
                        + (origin == null ? "" : " (" + origin.of(key) + ")"),
                cause);
    }

    @Override
    public String toString() {
        return "ProfileTarget[" + profile + "." + target + ", type=" + type + "]";
    }

    /**
     * Where a target was read.
     *
     * @param file the profiles.yml
     * @param line the line of the output's name, counted from 1
     * @param lines the lines of its keys
     */
    public record Origin(Path file, int line, Map<String, Integer> lines) {

        public Origin {
            lines = Map.copyOf(lines);
        }

        /** Returns the place of a key, for messages; that of the output when it does not have the key itself. */
        String of(String key) {
            return "\"" + file + "\", line " + lines.getOrDefault(key, line);
        }
    }
}
