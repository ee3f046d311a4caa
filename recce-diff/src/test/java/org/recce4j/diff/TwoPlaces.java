package org.recce4j.diff;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** The same two environments in two databases: base is read from one, current from the other, or both from one. */
final class TwoPlaces implements AutoCloseable {

    private final Warehouse one = InMemory.warehouse();
    private final Warehouse other = InMemory.warehouse();
    private final TwoEnvironments environments = new TwoEnvironments(statements -> {
        for (Warehouse warehouse : List.of(one, other)) {
            warehouse.inTransaction("the test's tables", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(statements);
                }
            });
        }
    });

    TwoPlaces model(String name, String key, String baseQuery, String currentQuery) {
        environments.model(name, key, baseQuery, currentQuery);
        return this;
    }

    CheckResult apart(Check check) {
        return check.run(CheckContext.of(states(), one, other));
    }

    CheckResult together(Check check) {
        return check.run(CheckContext.of(states(), one, one));
    }

    /** Returns the plan of a check that is apart. */
    DiffPlan plan(Check check) {
        return check.explain(CheckContext.of(states(), one, other));
    }

    /** Returns the statements that a check runs apart, but for those that find out where its tables are and which columns they have. */
    List<String> statements(Check check) {
        RecordingRunner base = new RecordingRunner(one);
        RecordingRunner current = new RecordingRunner(other);
        check.run(CheckContext.of(states(), base, current));
        List<String> all = new ArrayList<>(base.statements());
        all.addAll(current.statements());
        all.removeIf(sql -> sql.contains("duckdb_databases()"));
        return all;
    }

    private ChangeSet states() {
        return InMemory.states(environments);
    }

    /** Returns a result without what only a comparison of two places says. */
    static Json.Obj withoutFetched(CheckResult result) {
        Map<String, Json> fields = new LinkedHashMap<>(result.toJson().fields());
        fields.remove("fetched");
        fields.remove("precision");
        return new Json.Obj(fields);
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
