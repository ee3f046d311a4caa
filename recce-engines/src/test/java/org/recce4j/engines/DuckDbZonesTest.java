package org.recce4j.engines;

import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class DuckDbZonesTest extends ZonesContract {

    @Override
    Warehouse open(String sessionZone) {
        Json.Obj settings = Json.Obj.builder()
                .put("path", ":memory:")
                .put("settings", Json.Obj.builder().put("TimeZone", sessionZone).build())
                .build();
        return Warehouse.open(new ProfileTarget("engines", "test", "duckdb", settings), Access.WRITE);
    }

    @Override
    Warehouse open() {
        return Warehouse.open(ProfileTarget.duckDb(":memory:"));
    }

    @Override
    String listOf(String value) {
        return "[" + value + "]";
    }
}
