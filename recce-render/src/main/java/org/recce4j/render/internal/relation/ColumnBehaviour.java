package org.recce4j.render.internal.relation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What depends on dbt's version in columns.
 *
 * @param typeNames see {@link TypeLabels}
 * @param printsType whether a column prints as {@code <Column name (type)>}, as before dbt 1.9, rather than with all its fields
 * @param lowersTypes whether Databricks' types are in lower case, since dbt 1.5
 */
record ColumnBehaviour(Map<String, String> typeNames, boolean printsType, boolean lowersTypes) {

    private static final int V1_5 = 105;
    private static final int V1_9 = 109;

    static ColumnBehaviour of(@Nullable String adapterType, @Nullable String dbtVersion) {
        int version = TypeLabels.version(dbtVersion);
        return new ColumnBehaviour(TypeLabels.of(adapterType, version), version < V1_9, version >= V1_5);
    }
}
