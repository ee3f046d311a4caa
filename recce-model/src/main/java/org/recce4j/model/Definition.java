package org.recce4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node's name, description and place in the project's files. {@link Node.Builder} makes it. Immutable.
 *
 * @param name its name, shared by all versions of a versioned model
 * @param packageName the package that declares it; empty if the artifact does not contain it
 * @param fqn dbt's fully qualified name: package, folders, name
 * @param description its description; null if the artifact has no such field
 * @param path the file below the resource folder
 * @param originalFilePath the file below the project folder
 * @param patchPath the YAML file that describes it, as {@code package://path}
 */
public record Definition(
        String name,
        String packageName,
        List<String> fqn,
        @Nullable String description,
        @Nullable String path,
        @Nullable String originalFilePath,
        @Nullable String patchPath) {

    public Definition {
        fqn = List.copyOf(fqn);
    }
}
