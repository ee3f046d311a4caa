package org.recce4j.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an artifact. Immutable.
 *
 * @param environment the environment that the caller read it for; null if the caller gave none
 * @param project the root project
 * @param invocation the dbt invocation that wrote it
 * @param adapterType dbt's adapter, such as {@code snowflake}; null before dbt 0.19
 * @param quoting the project's quoting flags, written since dbt 1.10; empty before
 * @param extras every other field of the artifact's metadata
 */
public record StateInfo(
        @Nullable String environment,
        Project project,
        Invocation invocation,
        @Nullable String adapterType,
        Json.Obj quoting,
        Json.Obj extras) {

    /**
     * The root project.
     *
     * @param name its name; null before dbt 1.6
     * @param id the MD5 of its name in hexadecimal, as dbt writes it
     */
    public record Project(@Nullable String name, @Nullable String id) {}

    /**
     * One run of a dbt command.
     *
     * @param id dbt's invocation id
     * @param dbtVersion the version of dbt that wrote the artifact
     * @param schemaVersion the address of the artifact's schema, its version at the end
     * @param generatedAt when the artifact was written
     */
    public record Invocation(
            @Nullable String id,
            @Nullable String dbtVersion,
            @Nullable String schemaVersion,
            @Nullable Instant generatedAt) {}

    /** Returns the name of the root project; null if the artifact does not contain it (before dbt 1.6). */
    public @Nullable String projectName() {
        return project.name();
    }

    /** Returns this with another environment. */
    public StateInfo withEnvironment(String name) {
        return new StateInfo(name, project, invocation, adapterType, quoting, extras);
    }

    /**
     * Reads it in the form of the {@code info} of {@code recce4j.state/1}.
     *
     * @throws IllegalArgumentException if its time is not a time
     */
    public static StateInfo fromJson(Json.Obj json) {
        return InfoFormat.read(json);
    }

    /** Returns this in the form of the {@code info} of {@code recce4j.state/1}. */
    public Json.Obj toJson() {
        return InfoFormat.write(this);
    }
}
