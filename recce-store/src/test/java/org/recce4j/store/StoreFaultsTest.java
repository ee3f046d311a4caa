package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Capability;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.BuildDialect;

/** What is left of a store when a save ends in the middle: the old run or the new one, whole, and room for the next. */
class StoreFaultsTest {

    private static final Run RUN = Run.of(States.info("prod", "run-1"));

    private final ProjectState before = Projects.of("run-1", 12, 0);
    private final ProjectState after = Projects.of("run-1", 12, 5);

    @Test
    void everyStatementMayBeTheLastInATransaction() throws SQLException {
        cutAfterEachStatement(Adapters.builtIn().require("duckdb").dialect());
    }

    @Test
    void everyStatementMayBeTheLastWithoutTransactions() throws SQLException {
        cutAfterEachStatement(
                withoutTransactions(Adapters.builtIn().require("duckdb").dialect()));
    }

    private void cutAfterEachStatement(Dialect dialect) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            FailingConnections connections = new FailingConnections(new DuplicateSource(database));
            Warehouse warehouse = Warehouse.of(connections.dataSource(), dialect, Limits.DEFAULT.withMaxRetries(0));
            boolean cut = true;
            int statements = 0;
            for (; cut; statements++) {
                MetadataStore store = StoreDatabase.store(warehouse, "store_" + statements);
                store.migrate();
                store.save(RUN, before);
                connections.failAfter(statements);
                RuntimeException failure = replaced(store);
                cut = connections.mend();
                ProjectState found = store.load(StateRef.run("run-1"));
                assertThat(found).isIn(before, after);
                assertThat(failure == null)
                        .as("after %d statements", statements)
                        .isEqualTo(found.equals(after) && !cut);
                passTime(database, "store_" + statements);
                assertThat(store.replace(RUN, after)).isEqualTo(SaveResult.REPLACED);
                assertThat(store.load(StateRef.run("run-1"))).isEqualTo(after);
                assertThat(duplicates(database, "store_" + statements)).isZero();
            }
            assertThat(statements).isGreaterThan(10);
        }
    }

    /** Who lost the line could not give the lock back: its time passes. */
    private static void passTime(Connection database, String schema) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("update " + schema + ".store_lock set expires_at = 1 where holder <> ''");
        }
    }

    private @Nullable RuntimeException replaced(MetadataStore store) {
        try {
            store.replace(RUN, after);
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static long duplicates(Connection database, String schema) throws SQLException {
        long duplicates = 0;
        for (String table : List.of("contents", "node_versions", "version_parents", "bucket_items", "tree_buckets")) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select (select count(*) from " + schema + "." + table
                            + ") - (select count(*) from (select distinct * from " + schema + "." + table + "))")) {
                rows.next();
                duplicates += rows.getLong(1);
            }
        }
        return duplicates;
    }

    /** The same dialect, which says that it has no transactions; then nothing undoes what a save has written. */
    private static Dialect withoutTransactions(Dialect dialect) {
        Set<Capability> capabilities = EnumSet.copyOf(dialect.capabilities());
        capabilities.remove(Capability.TRANSACTIONS);
        return (Dialect) Proxy.newProxyInstance(
                BuildDialect.class.getClassLoader(), new Class<?>[] {BuildDialect.class}, (self, method, arguments) -> {
                    try {
                        return method.getName().equals("capabilities")
                                ? capabilities
                                : method.invoke(dialect, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    private static Warehouse withoutTransactions(Connection database) {
        return Warehouse.of(
                new DuplicateSource(database),
                withoutTransactions(Adapters.builtIn().require("duckdb").dialect()),
                Limits.DEFAULT);
    }

    @Test
    void aWriterThatDiedWithoutTransactionsIsWaitedForAndSweptAfter() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            Warehouse warehouse = withoutTransactions(database);
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            store.save(RUN, before);
            try (var statement = database.createStatement()) {
                statement.execute("update recce_metadata.store_lock set holder = 'the dead', expires_at = 1");
                statement.execute(
                        "insert into recce_metadata.node_versions (content_id, name) values ('half', 'half')");
            }
            assertThat(store.replace(RUN, after)).isEqualTo(SaveResult.REPLACED);
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            "select (select count(*) from recce_metadata.node_versions where name = 'half'),"
                                    + " (select holder from recce_metadata.store_lock)")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
                assertThat(rows.getString(2)).isEmpty();
            }
        }
    }

    @Test
    void aLockThatIsGoneIsNotWaitedFor() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            Warehouse warehouse = withoutTransactions(database);
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            store.save(RUN, before);
            try (var statement = database.createStatement()) {
                statement.execute("delete from recce_metadata.store_lock");
            }
            assertThatThrownBy(() -> store.replace(RUN, after))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.DAMAGED))
                    .hasMessageContaining("store_lock");
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(before);
        }
    }

    @Test
    void whoLostTheLockShowsNothing() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            Warehouse warehouse = withoutTransactions(database);
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            store.save(RUN, before);
            MetadataStore slow = store.reporting((what, done, total) -> {
                if (done == 5) {
                    warehouse.inTransaction("another writer", connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.execute("update recce_metadata.store_lock set holder = 'another'");
                        }
                    });
                }
            });
            assertThatThrownBy(() -> slow.replace(RUN, after))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.LOCKED))
                    .hasMessageContaining("save again");
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(before);
        }
    }

    @Test
    void manyMayInitializeAtOnce() throws Exception {
        try (StoreDatabase database = new StoreDatabase()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> inits = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                inits.add(threads.submit(() -> database.store().migrate()));
            }
            for (Future<?> init : inits) {
                init.get();
            }
            threads.shutdownNow();
            MetadataStore store = database.store();
            assertThat(store.save(RUN, before)).isEqualTo(SaveResult.SAVED);
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(before);
        }
    }

    @Test
    void aReadOnlyDatabaseIsReadAndNothingElse(@TempDir Path folder) {
        ProfileTarget target =
                ProfileTarget.duckDb(folder.resolve("store.duckdb").toString());
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            store.save(RUN, before);
        }
        try (Warehouse warehouse = Warehouse.open(target)) {
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            assertThat(store.load(StateRef.latest("prod"))).isEqualTo(before);
            assertThatThrownBy(() -> store.replace(RUN, after))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PERMISSION_DENIED));
        }
    }
}
