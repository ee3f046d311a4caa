package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.Run;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;
import org.recce4j.model.StateRef;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/**
 * A store whose tables were changed by hand, in each way that SQL has: a call gives what was saved, or an error that names the
 * table or the run. Each change meets a new store; which ones are tried first depends on the seed.
 */
abstract class TamperedStoreContract {

    private static final List<String> READ =
            List.of("schema_version", "store_lock", "runs", "tree_buckets", "bucket_items", "contents");

    private static final List<String> SHOWN = List.of("node_versions", "version_parents", "result_versions");

    private static final NodeId SOURCE = new NodeId("source.shop.raw.orders");

    private final ProjectState first = States.rich("prod", "run-1");
    private final ProjectState second = first.toBuilder()
            .info(States.info("prod", "run-2"))
            .add(States.model("prod", "more", "select 2", new NodeId("model.shop.orders")))
            .build();
    private final Run firstRun = Run.builder(first.info()).tag("kept").build();
    private final Run secondRun = Run.builder(second.info())
            .runAt(firstRun.runAt().plusSeconds(60))
            .gitSha("abc")
            .build();

    private int schemas;
    private String schema = "";

    abstract Warehouse warehouse();

    /** Returns another type that a column can be given. */
    abstract String otherType();

    /** A change by hand, and the table or column that an error about it names. */
    private record Change(String table, String column, String sql, boolean ofStructure) {}

    @Test
    void isReadRightOrRefused() {
        long seed = Attack.seed();
        List<Change> changes = changes();
        Collections.shuffle(changes, new Random(seed));
        long end = Attack.end();
        int tried = 0;
        int refused = 0;
        for (Change change : changes) {
            if (refused > 0 && System.nanoTime() > end) {
                break;
            }
            makeStore();
            if (done(change.sql())) {
                tried++;
                refused += survey(change) ? 1 : 0;
            }
        }
        Attack.report("%s: %d of %d changes by hand, %d met by an error; seed %d"
                .formatted(getClass().getSimpleName(), tried, changes.size(), refused, seed));
        assertThat(refused).isPositive();
    }

    private MetadataStore store() {
        return MetadataStore.of(warehouse(), StoreConfig.inSchema(schema, Clock.systemUTC()));
    }

    private void makeStore() {
        if (!schema.isEmpty()) {
            done("drop schema if exists " + schema + " cascade");
        }
        schema = "tampered_" + schemas++;
        MetadataStore store = store();
        store.migrate();
        store.save(firstRun, first);
        store.save(secondRun, second);
    }

    private boolean done(String sql) {
        try {
            warehouse().inTransaction("a change by hand", connection -> {
                try (Statement statement = connection.createStatement()) {
                    for (String part : sql.replace("recce_metadata", schema).split(";", -1)) {
                        statement.execute(part);
                    }
                    return true;
                }
            });
            return true;
        } catch (SqlException engineRefusesIt) {
            return false;
        }
    }

    private List<String> columns(String table) {
        return warehouse().query("columns", "select * from " + schema + "." + table + " where 1 = 0", rows -> {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            return columns;
        });
    }

    private List<Change> changes() {
        makeStore();
        List<Change> changes = new ArrayList<>();
        List<String> tables = new ArrayList<>(READ);
        tables.addAll(SHOWN);
        for (String table : tables) {
            String name = "recce_metadata." + table;
            String plain = "create table recce_metadata.copied as select * from " + name + "; drop table " + name
                    + " cascade; alter table recce_metadata.copied rename to " + table;
            changes.add(new Change(table, table, "drop table " + name + " cascade", true));
            changes.add(
                    new Change(table, table, "alter table " + name + " add column extra varchar default 'x'", false));
            changes.add(new Change(table, table, "delete from " + name, false));
            changes.add(new Change(table, table, plain + "; insert into " + name + " select * from " + name, false));
            columns(table).forEach(column -> changes.addAll(changesOf(table, column, name, plain)));
        }
        return changes;
    }

    private List<Change> changesOf(String table, String column, String name, String plain) {
        List<Change> changes = new ArrayList<>();
        String one = " where " + column + " = (select max(" + column + ") from " + name + ")";
        changes.add(new Change(table, column, "alter table " + name + " drop column " + column + " cascade", true));
        changes.add(new Change(table, column, plain + "; alter table " + name + " drop column " + column, true));
        changes.add(new Change(table, column, "alter table " + name + " rename column " + column + " to other", true));
        changes.add(new Change(
                table,
                column,
                plain + "; alter table " + name + " drop column " + column + "; alter table " + name + " add column "
                        + column + " " + otherType(),
                true));
        changes.add(new Change(
                table,
                column,
                "create table recce_metadata.copied as select " + column + " as " + column + "_first, * from "
                        + name + "; drop table " + name
                        + " cascade; alter table recce_metadata.copied rename to "
                        + table,
                false));
        changes.add(new Change(table, column, "delete from " + name + one, false));
        changes.add(new Change(table, column, plain + "; update " + name + " set " + column + " = null" + one, false));
        changes.add(new Change(table, column, plain + "; update " + name + " set " + column + " = null", false));
        changes.add(new Change(
                table,
                column,
                plain + "; update " + name + " set " + column + " = (select min(" + column + ") from " + name + ")",
                false));
        changes.add(new Change(table, column, "update " + name + " set " + column + " = 'changed'" + one, false));
        changes.add(new Change(table, column, "update " + name + " set " + column + " = -1" + one, false));
        changes.add(new Change(table, column, "update " + name + " set " + column + " = 1" + one, false));
        changes.add(new Change(table, column, "update " + name + " set " + column + " = 99" + one, false));
        changes.add(new Change(
                table,
                column,
                plain + "; update " + name + " set " + column + " = '' || " + column + " || 'x'",
                false));
        return changes;
    }

    /** Calls everything, and returns whether a call was refused. */
    private boolean survey(Change change) {
        List<String> refusals = new ArrayList<>();
        boolean listed = right(change, refusals, () -> store().list(), this::isListOfWhatIsThere);
        for (ProjectState state : List.of(first, second)) {
            StateRef ref = StateRef.run(Run.of(state.info()).id());
            right(change, refusals, () -> store().load(ref), state::equals);
            right(
                    change,
                    refusals,
                    () -> store().lineage(ref).descendants(SOURCE),
                    state.lineage().descendants(SOURCE)::equals);
            for (NodeId id : List.of(new NodeId("model.shop.tricky"), new NodeId("model.shop.more"))) {
                Optional<Node> node = state.node(id);
                right(change, refusals, () -> store().node(ref, id), node::equals);
            }
        }
        right(change, refusals, () -> store().statistics().rows() > 0, any -> true);
        right(change, refusals, () -> store().pruneDryRun(Retention.ofRuns(1)).runs(), List::isEmpty);
        RunResults results = new RunResults(
                List.of(new RunResult(
                        "model.shop.more", "error", null, null, List.of(), Json.Obj.EMPTY, Json.Obj.EMPTY)),
                Json.Obj.EMPTY);
        right(change, refusals, () -> store().attach("run-2", results), attached -> attached.attached() == 1);
        ProjectState third =
                second.toBuilder().info(States.info("prod", "run-3")).build();
        boolean saved = right(change, refusals, () -> store().save(third), any -> true);
        if (saved) {
            right(change, refusals, () -> store().load(StateRef.run("run-3")), third::equals);
        }
        right(change, refusals, () -> store().prune(Retention.ofRuns(2)), any -> true);
        if (right(change, refusals, () -> store().replace(secondRun, second), any -> true)
                && listed
                && !change.ofStructure()) {
            assertThat(store().load(StateRef.run("run-2"))).as(change.sql()).isEqualTo(second);
        }
        right(
                change,
                refusals,
                () -> {
                    store().migrate();
                    return true;
                },
                any -> true);
        return !refusals.isEmpty();
    }

    private boolean isListOfWhatIsThere(List<Run> runs) {
        return List.of(secondRun, firstRun).containsAll(runs) && new HashSet<>(runs).size() == runs.size();
    }

    private interface Expected<T> {
        boolean is(T value);
    }

    /** Returns whether the call gave the right value; an error that says why is the other way. */
    private <T> boolean right(Change change, List<String> refusals, Supplier<T> call, Expected<T> expected) {
        try {
            T value = call.get();
            if (!expected.is(value)) {
                fail("after " + change.sql() + "\n wrong: " + value);
            }
            return true;
        } catch (RecceException refused) {
            assertSaysWhy(change, refused);
            refusals.add(refused.getMessage());
            return false;
        } catch (RuntimeException broken) {
            throw new AssertionError("after " + change.sql(), broken);
        }
    }

    private static boolean isOfWarehouse(String message) {
        return message.startsWith("Cannot run") || message.startsWith("Cannot complete");
    }

    private static void assertSaysWhy(Change change, RecceException refused) {
        String message = refused.getMessage();
        boolean named = refused instanceof StoreException
                || (isOfWarehouse(message) && (!change.ofStructure() || message.contains(change.column())));
        assertThat(named).as("after %s: %s", change.sql(), refused).isTrue();
        if (message.startsWith("Cannot use") && refused.code() == StoreErrorCode.DAMAGED) {
            assertThat(message).as(change.sql()).contains(change.table());
        }
    }
}
