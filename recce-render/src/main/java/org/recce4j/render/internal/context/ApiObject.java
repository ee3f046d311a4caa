package org.recce4j.render.internal.context;

import java.util.Map;

/** dbt's {@code api}. */
final class ApiObject {

    private ApiObject() {}

    static Object of(RenderingScope scope) {
        return Map.of(
                "Relation",
                scope.project().relations().api(),
                "Column",
                scope.project().relations().columnApi());
    }
}
