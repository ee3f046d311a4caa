package org.recce4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro.
 *
 * @param uniqueId dbt's id, such as {@code macro.shop.cents}
 * @param name the name by which templates call it
 * @param packageName the package that declares it
 * @param sql its text, from {@code macro} to {@code endmacro}; null if the artifact has none
 * @param dependsOn the unique ids of the macros it calls, sorted, each once
 * @param extras every other field
 */
public record Macro(
        String uniqueId,
        String name,
        String packageName,
        @Nullable String sql,
        List<String> dependsOn,
        Json.Obj extras) {

    public Macro {
        dependsOn = Dependencies.sorted(dependsOn);
    }
}
