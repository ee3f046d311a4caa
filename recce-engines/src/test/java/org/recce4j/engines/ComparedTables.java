package org.recce4j.engines;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.fixtures.States;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** A table {@code m} in each of two schemas of an engine, for checks of a model of that name. */
interface ComparedTables {

    /** The schema of one side. */
    String schema(String side);

    QueryRunner runner();

    /** Makes both tables anew, each with the rows of a select in the engine's SQL. */
    void fill(String base, String current);

    /** Makes both tables anew, each with the same rows. */
    default void fillBoth(TypedTable rows) {
        String select = rows.sql(dialect());
        fill(select, select);
    }

    default BuildDialect dialect() {
        return Sql.parts(runner().dialect());
    }

    default ChangeSet states() {
        return new ChangeSet(
                States.of(States.model(schema("base"), "m", "select 1")),
                States.of(States.model(schema("cur"), "m", "select 2")),
                List.of());
    }

    default Outcome run(Check check) {
        return DiffEngine.on(runner())
                .run(states(), List.of(check))
                .entries()
                .get(0)
                .outcome();
    }
}
