package org.recce4j.diff;

import java.sql.Statement;
import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** Two environments in one DuckDB in memory, to be closed by the test. */
@SuppressWarnings("exports") // of the tests alone: nothing is exported
public final class InMemory {

    private InMemory() {}

    public static Warehouse warehouse() {
        return Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    }

    public static TwoEnvironments environments(Warehouse warehouse) {
        return new TwoEnvironments(statements -> warehouse.inTransaction("the test's tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        }));
    }

    public static ChangeSet states(TwoEnvironments environments) {
        return new ChangeSet(environments.base(), environments.current(), List.of());
    }

    public static CheckContext context(TwoEnvironments environments, Warehouse warehouse) {
        return CheckContext.of(states(environments), warehouse, warehouse);
    }
}
