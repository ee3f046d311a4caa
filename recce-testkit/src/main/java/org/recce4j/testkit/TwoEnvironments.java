package org.recce4j.testkit;

import java.sql.Statement;
import java.util.List;
import org.recce4j.diff.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.Warehouse;

/** A base and a current environment in one warehouse: schemas {@code base} and {@code cur}, and the states of both. */
public final class TwoEnvironments {

    private final Warehouse warehouse;
    private final ProjectState.Builder base = ProjectState.builder(States.info("base", "base-run"));
    private final ProjectState.Builder current = ProjectState.builder(States.info("current", "current-run"));

    /** Makes the two schemas, empty; the warehouse stays the caller's. */
    public TwoEnvironments(Warehouse warehouse) {
        this.warehouse = warehouse;
        execute("create schema base; create schema cur");
    }

    /**
     * Adds a model {@code name} to both states with the rows of two queries, and a {@code unique} test of its key.
     *
     * @param name the model's name
     * @param key the column of the unique test; an empty text for none
     * @param baseQuery the rows in base
     * @param currentQuery the rows in current
     */
    public TwoEnvironments model(String name, String key, String baseQuery, String currentQuery) {
        Node before = States.model("base", name, baseQuery);
        Node after = States.model("cur", name, currentQuery);
        table("base", name, baseQuery);
        table("cur", name, currentQuery);
        base.add(before);
        current.add(after);
        if (!key.isEmpty()) {
            base.add(States.uniqueTest(before, key));
            current.add(States.uniqueTest(after, key));
        }
        return this;
    }

    /** Adds a model to both states that has no table in current. */
    public TwoEnvironments modelWithoutCurrentTable(String name, String key, String query) {
        model(name, key, query, query);
        execute("drop table cur." + warehouse.dialect().quote(name));
        return this;
    }

    /** Adds a node to each state, without a table. */
    public TwoEnvironments add(Node toBase, Node toCurrent) {
        base.add(toBase);
        current.add(toCurrent);
        return this;
    }

    /** Returns the states, with no change listed. */
    public ChangeSet states() {
        return new ChangeSet(base.build(), current.build(), List.of());
    }

    /** Returns what a check works with. */
    public CheckContext context() {
        ChangeSet states = states();
        return new CheckContext(
                new CheckContext.Side("base", states.base(), warehouse, ModelRenderer.of(states.base())),
                new CheckContext.Side("current", states.current(), warehouse, ModelRenderer.of(states.current())));
    }

    /** Runs statements. */
    public void execute(String statements) {
        warehouse.inTransaction("the test's tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        });
    }

    private void table(String schema, String name, String query) {
        execute("create table " + schema + "." + warehouse.dialect().quote(name) + " as " + query);
    }
}
