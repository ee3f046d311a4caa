package org.recce4j.engines;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;

/** A table {@code m} in each of two engines, for checks of a model of that name. */
record TablesApart(ComparedTables base, ComparedTables current) {

    void fill(TypedTable before, TypedTable after) {
        base.fillBoth(before);
        current.fillBoth(after);
    }

    Outcome run(Check check) {
        ChangeSet states = new ChangeSet(base.states().base(), current.states().current(), List.of());
        return DiffEngine.on(base.runner(), current.runner())
                .run(states, List.of(check))
                .entries()
                .get(0)
                .outcome();
    }
}
