package org.recce4j.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;
import org.recce4j.sql.Warehouse;

/**
 * A line of the shared cases: two tables, a check, and what is right.
 *
 * @param base makes table {@code m} in the schema of a connection
 * @param expect a verdict, counts, or a sentence
 * @param uniqueTest what the column of a {@code unique} test says; empty if there is none
 */
record ValueDiffCase(
        String id,
        String engine,
        String base,
        String current,
        Json.Obj check,
        Json expect,
        boolean twoFiles,
        String uniqueTest) {

    static Stream<ValueDiffCase> all(String engine) {
        try {
            String text = Files.readString(SharedFiles.path("cases/value-diff.json"));
            return ((Json.Arr) JsonText.read(text))
                    .items().stream()
                            .map(item -> of((Json.Obj) item))
                            .filter(found -> found.engine().equals(engine));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ValueDiffCase of(Json.Obj item) {
        String test = item.text("unique_test");
        return new ValueDiffCase(
                item.text("id"),
                item.text("engine"),
                item.text("base"),
                item.text("current"),
                item.object("check"),
                item.get("expect"),
                item.get("two_files").equals(new Json.Bool(true)),
                test == null ? "" : test);
    }

    Check toCheck() {
        return Checks.of(check.text("type"), check);
    }

    /** Runs it in one warehouse that has both schemas. */
    Outcome run(Warehouse warehouse) {
        return run(warehouse, warehouse, "base", "cur");
    }

    Outcome run(Warehouse base, Warehouse current, String baseSchema, String currentSchema) {
        ChangeSet states = new ChangeSet(states(baseSchema), states(currentSchema), List.of());
        return DiffEngine.on(base, current)
                .run(states, List.of(toCheck()))
                .entries()
                .get(0)
                .outcome();
    }

    private org.recce4j.model.ProjectState states(String schema) {
        Node model = States.model(schema, "m", "select * from m in " + schema);
        return uniqueTest.isEmpty() ? States.of(model) : States.of(model, States.uniqueTest(model, uniqueTest));
    }

    @Override
    public String toString() {
        return id;
    }
}
