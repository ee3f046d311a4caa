package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.diff.Check;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.testkit.CheckContract;

/** The check of docs/checks.md passes the contract that the page recommends, from another package than the contract's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set by JUnit
class DocumentedCheckContractTest extends CheckContract {

    private DocumentedCheck documented;
    private Warehouse warehouse;

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        documented = new DocumentedCheck(folder);
    }

    @AfterAll
    void unload() throws IOException {
        documented.close();
    }

    @BeforeEach
    void open() {
        warehouse = otherWarehouse();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Override
    protected Check check(String model) {
        return documented.of(model, "v");
    }

    @Override
    protected Warehouse warehouse() {
        return warehouse;
    }

    @Override
    protected Warehouse otherWarehouse() {
        return Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    }

    @Override
    protected Tables equal() {
        return new Tables("select 1 as id, 'a' as v", "select 1 as id, 'a' as v");
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id, 'a' as v", "select 1 as id, 'b' as v");
    }

    @Override
    protected List<NodeId> nodes() {
        return List.of();
    }
}
