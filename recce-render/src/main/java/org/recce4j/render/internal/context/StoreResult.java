package org.recce4j.render.internal.context;

import org.recce4j.render.internal.table.AdapterResponse;
import org.recce4j.render.jinja.Arguments;

/** dbt's {@code store_result} and {@code store_raw_result}. */
final class StoreResult {

    private StoreResult() {}

    static Object store(RenderingScope scope, Arguments given) {
        PythonArguments arguments = new PythonArguments("store_result", given, 2, "name", "response", "agate_table");
        return scope.results().store(arguments.get("name"), arguments.get("response"), arguments.get("agate_table"));
    }

    static Object storeRaw(RenderingScope scope, Arguments given) {
        PythonArguments arguments = new PythonArguments(
                "store_raw_result", given, 1, "name", "message", "code", "rows_affected", "agate_table");
        Object response =
                new AdapterResponse(arguments.get("message"), arguments.get("code"), arguments.get("rows_affected"));
        return scope.results().store(arguments.get("name"), response, arguments.get("agate_table"));
    }
}
