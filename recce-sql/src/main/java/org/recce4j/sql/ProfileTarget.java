package org.recce4j.sql;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.internal.profile.HiddenValues;

/**
 * One output of a dbt profile, with its Jinja rendered. It contains secrets: {@link #toString} hides the settings.
 * Immutable.
 *
 * @param profile the profile's name
 * @param target the output's name
 * @param type the adapter's type
 * @param threads the number of statements that dbt runs at the same time
 * @param settings every other key of the output
 * @param origin the place where it was read; null if it was made in code
 */
public record ProfileTarget(
        String profile,
        String target,
        String type,
        int threads,
        Json.Obj settings,
        @Nullable Origin origin) {

    /** A target made in code, with one thread. */
    public ProfileTarget(String profile, String target, String type, Json.Obj settings) {
        this(profile, target, type, 1, settings, null);
    }

    /** Returns the target of a DuckDB file, or of {@code :memory:}, for callers without a profile. */
    public static ProfileTarget duckDb(String path) {
        return new ProfileTarget(
                "duckdb", "file", "duckdb", Json.Obj.builder().put("path", path).build());
    }

    /**
     * Returns the error for a setting that cannot be used.
     *
     * @param key the setting's key, for its line in the file
     * @param why what is wrong with it and what to do; passwords in URLs and values of secret environment variables in it
     *     are
     *     hidden
     */
    public SqlException invalid(String key, String why) {
        return new SqlException(
                SqlErrorCode.PROFILE_INVALID,
                "Credentials in profile \"" + profile + "\", target \"" + target + "\" invalid: " + withoutSecrets(why)
                        + (origin == null ? "" : " (" + origin.of(key) + ")"));
    }

    /**
     * Returns a text, such as a message that repeats an address, with passwords in URLs and connection strings and the
     * values
     * of secret environment variables hidden.
     */
    public String withoutSecrets(String text) {
        return HiddenValues.of(origin == null ? Set.of() : origin.secrets).hide(text);
    }

    @Override
    public String toString() {
        return "ProfileTarget[" + profile + "." + target + ", type=" + type + "]";
    }

    /**
     * The place where a target was read. Immutable.
     *
     * @param file the profiles.yml
     * @param line the line of the output's name, counted from 1
     * @param lines the lines of its keys
     * @param secrets the values of secret environment variables, which are hidden whenever the target is shown
     */
    public record Origin(Path file, int line, Map<String, Integer> lines, Set<String> secrets) {

        public Origin {
            lines = Map.copyOf(lines);
            secrets = Set.copyOf(secrets);
        }

        /** An origin without secret environment variables. */
        public Origin(Path file, int line, Map<String, Integer> lines) {
            this(file, line, lines, Set.of());
        }

        /** Returns the place of a key, for messages; that of the output when it does not have the key itself. */
        String of(String key) {
            return "\"" + file + "\", line " + lines.getOrDefault(key, line);
        }

        @Override
        public String toString() {
            return "Origin[\"" + file + "\", line " + line + "]";
        }
    }
}
