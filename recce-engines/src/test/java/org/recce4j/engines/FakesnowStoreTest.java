package org.recce4j.engines;

import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/** Snowflake's own driver and dialect on fakesnow. */
class FakesnowStoreTest extends WarehouseStoreContract {

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = FakesnowDialectTest.connect();
    }

    @AfterAll
    static void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }

    /** Where Snowflake lets a writer wait for the other's row, fakesnow ends the request with HTTP 500. */
    @Override
    @Test
    protected void letsManyWriteAtOnce() {
        abort("fakesnow does not say what a conflict is");
    }

    /** It takes a dollar sign and a name for a variable, within quotes too; Snowflake does not. */
    @Override
    ProjectState storableHere(ProjectState state) {
        String json = JsonText.write(state.toJson()).replace("$", "S");
        return ProjectState.fromJson((Json.Obj) JsonText.read(json));
    }
}
