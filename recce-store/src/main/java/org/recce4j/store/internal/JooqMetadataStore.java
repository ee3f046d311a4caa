package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.recce4j.model.Catalog;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Lineage;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Load, save, list, each in one transaction, by jOOQ. */
public final class JooqMetadataStore implements MetadataStore {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataStore.class);

    private final Warehouse warehouse;
    private final StoreConfig config;
    private final Tables tables;
    private final DSLContext build;

    public JooqMetadataStore(Warehouse warehouse, StoreConfig config) {
        this.warehouse = warehouse;
        this.config = config;
        this.tables = new Tables(config.schema());
        this.build = Sql.builder(warehouse.dialect());
    }

    @Override
    public void migrate() {
        int done = version();
        requireNotNewer(done);
        if (done < Migrations.NEWEST) {
            write("the migration of the metadata store", sql -> new Migrations(sql, tables).run(config.schema(), done));
            LOG.debug("Migrated {} from version {} to {}", config.schema(), done, Migrations.NEWEST);
        }
    }

    @Override
    public SaveResult save(Run run, ProjectState state) {
        requireStore();
        List<Run> known = runs(Tables.RUN_ID.eq(run.id()));
        if (known.isEmpty()) {
            write("saving run " + run.id(), sql -> new RunWriter(sql, tables).insert(run, state));
            return SaveResult.SAVED;
        }
        Run stored = known.get(0);
        if (stored.environment().equals(run.environment()) && isSame(loadRun(stored), state, run)) {
            return SaveResult.UNCHANGED;
        }
        throw new StoreException(
                StoreErrorCode.RUN_EXISTS,
                "Cannot save run \"" + run.id() + "\" of " + run.environment() + " (" + run.runAt()
                        + "): the id holds another state, of " + stored.environment() + " (" + stored.runAt()
                        + "); replace it or give another run id");
    }

    @Override
    public SaveResult replace(Run run, ProjectState state) {
        requireStore();
        boolean known = !runs(Tables.RUN_ID.eq(run.id())).isEmpty();
        if (known) {
            write("removing run " + run.id(), sql -> new RunWriter(sql, tables).delete(run.id()));
        }
        write("saving run " + run.id(), sql -> new RunWriter(sql, tables).insert(run, state));
        return known ? SaveResult.REPLACED : SaveResult.SAVED;
    }

    @Override
    public void attach(String runId, Catalog catalog) {
        Run run = require(StateRef.run(runId));
        ProjectState before = loadRun(run);
        ProjectState after = before.with(catalog);
        write("attaching a catalog to run " + runId, sql -> new RunWriter(sql, tables).update(run, before, after));
    }

    @Override
    public ProjectState load(StateRef ref) {
        return loadRun(require(ref));
    }

    @Override
    public List<Run> list() {
        requireStore();
        return runs(DSL.noCondition());
    }

    @Override
    public Lineage lineage(StateRef ref) {
        return new Lineage(edges(require(ref)));
    }

    private Run require(StateRef ref) {
        requireStore();
        if (ref instanceof StateRef.RunId run) {
            return first(runs(Tables.RUN_ID.eq(run.id())), ref);
        }
        if (ref instanceof StateRef.Latest latest) {
            Condition environment = Tables.ENVIRONMENT.eq(latest.environment());
            if (latest.project() != null) {
                return first(runs(environment.and(Tables.PROJECT_NAME.eq(latest.project()))), ref);
            }
            List<Run> runs = runs(environment);
            TreeSet<String> projects = new TreeSet<>();
            runs.forEach(
                    run -> projects.add(Objects.requireNonNullElse(run.info().projectName(), "")));
            if (projects.size() > 1) {
                throw new StoreException(
                        StoreErrorCode.PROJECT_AMBIGUOUS,
                        "Cannot tell which \"" + ref + "\" is meant: the environment has runs of " + projects
                                + "; name the project as well, as in latest:" + projects.first() + "/"
                                + latest.environment());
            }
            return first(runs, ref);
        }
        throw new AssertionError(ref.getClass());
    }

    private Run first(List<Run> runs, StateRef ref) {
        if (runs.isEmpty()) {
            throw new StoreException(
                    StoreErrorCode.STATE_NOT_FOUND,
                    "Cannot find state \"" + ref + "\" in schema " + config.schema()
                            + ": there is no such run; list what is stored, or save it first");
        }
        return runs.get(0);
    }

    private List<Run> runs(Condition condition) {
        String sql = Sql.text(build.select(Tables.RUN_FIELDS)
                .from(tables.runs)
                .where(condition)
                .orderBy(Tables.RUN_AT.desc(), Tables.RUN_ID.desc()));
        return warehouse.query("the runs of the metadata store", sql, rows -> all(rows, Rows::run));
    }

    private ProjectState loadRun(Run run) {
        String nodes = Sql.text(build.select(Tables.NODE_FIELDS)
                .from(tables.nodes)
                .where(ofRun(run))
                .orderBy(Tables.UNIQUE_ID));
        String sections =
                Sql.text(build.select(Tables.PART_FIELDS).from(tables.runParts).where(Tables.RUN_ID.eq(run.id())));
        Map<String, Json> parts = warehouse.query("the parts of run " + run.id(), sections, JooqMetadataStore::parts);
        ProjectState.Builder state = RunParts.read(run.info().withEnvironment(run.environment()), parts).toBuilder();
        warehouse
                .query("the nodes of run " + run.id(), nodes, rows -> all(rows, Rows::node))
                .forEach(state::add);
        edges(run).forEach(state::add);
        return state.build();
    }

    private List<Edge> edges(Run run) {
        String sql = Sql.text(build.select(Tables.PARENT_ID, Tables.NODE_ID)
                .from(tables.lineage)
                .where(ofRun(run)));
        return warehouse.query(
                "the lineage of run " + run.id(),
                sql,
                rows -> all(rows, row -> new Edge(new NodeId(row.getString(1)), new NodeId(row.getString(2)))));
    }

    private static Map<String, Json> parts(ResultSet rows) throws SQLException {
        Map<String, Json> parts = new LinkedHashMap<>();
        while (rows.next()) {
            parts.put(rows.getString(Tables.PART.getName()), JsonText.read(rows.getString(Tables.CONTENT.getName())));
        }
        return parts;
    }

    private static Condition ofRun(Run run) {
        return Tables.RUN_ID.eq(run.id()).and(Tables.ENVIRONMENT.eq(run.environment()));
    }

    /** A state without catalog is the same as one to which a catalog was attached since. */
    private static boolean isSame(ProjectState stored, ProjectState state, Run run) {
        ProjectState given = state.toBuilder()
                .info(state.info().withEnvironment(run.environment()))
                .build();
        return stored.equals(given)
                || (!given.hasCatalog() && stored.withoutCatalog().equals(given));
    }

    private void requireStore() {
        int done = version();
        requireNotNewer(done);
        if (done < Migrations.NEWEST) {
            throw new StoreException(
                    StoreErrorCode.NOT_INITIALIZED,
                    "Cannot use the metadata store in schema \"" + config.schema()
                            + "\": there is none, or an older one; initialize it first (recce store init)");
        }
    }

    private void requireNotNewer(int done) {
        if (done > Migrations.NEWEST) {
            throw new StoreException(
                    StoreErrorCode.NEWER_SCHEMA,
                    "Cannot use the metadata store in schema \"" + config.schema() + "\": it has version " + done
                            + ", this recce4j knows " + Migrations.NEWEST + "; use a newer recce4j");
        }
    }

    private int version() {
        String sql = Sql.text(build.select(DSL.max(Tables.VERSION)).from(tables.schemaVersion));
        try {
            return warehouse.query("the version of the metadata store", sql, rows -> rows.next() ? rows.getInt(1) : 0);
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.TABLE_NOT_FOUND) {
                return 0;
            }
            throw failure;
        }
    }

    private interface Statements {
        void run(DSLContext sql);
    }

    private void write(String label, Statements statements) {
        warehouse.inTransaction(label, connection -> {
            DSLContext sql = Sql.on(connection, warehouse.dialect());
            return Sql.run(() -> {
                statements.run(sql);
                return true;
            });
        });
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all;
    }
}
