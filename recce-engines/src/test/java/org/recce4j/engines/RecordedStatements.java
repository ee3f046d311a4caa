package org.recce4j.engines;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;

/**
 * Every statement that the store sends to a warehouse: all of its calls, on connections that answer what makes it continue, with
 * the rows of a store on DuckDB, and have no bulk path of a driver.
 */
final class RecordedStatements {

    private static final Pattern HOLDER = Pattern.compile("holder[^']*'([^']*)'", Pattern.CASE_INSENSITIVE);

    private final Set<String> statements = new LinkedHashSet<>();
    private final Dialect dialect;
    private final ProjectState state = States.rich("prod", "run-1");
    private final Run run = Run.of(state.info());
    private final List<List<Object>> runs;
    private final List<List<Object>> tree;
    private final int newest;
    private boolean stored;
    private int version;
    private String holder = "";

    private RecordedStatements(Dialect dialect) {
        this.dialect = dialect;
        try (Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE)) {
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            store.migrate();
            store.save(run, state);
            store.save(Run.of(state.info(), "run-0"), state);
            this.newest = store.statistics().version();
            this.runs = all(
                    warehouse,
                    "select run_id, content, tree_id, bare_tree_id, results_id, freshness_id, details_id"
                            + " from recce_metadata.runs order by run_id desc");
            this.tree = all(warehouse, "select bucket_id, bucket from recce_metadata.tree_buckets order by bucket");
        }
    }

    private static List<List<Object>> all(Warehouse warehouse, String sql) {
        return warehouse.rows("the rows to answer with", sql, rows -> {
            List<List<Object>> all = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    row.add(rows.value(i));
                }
                all.add(row);
            }
            return all;
        });
    }

    /** Returns the statements for a dialect, in the order in which they are first sent. */
    static List<String> of(Dialect dialect) {
        RecordedStatements recorded = new RecordedStatements(dialect);
        recorded.run();
        return List.copyOf(recorded.statements);
    }

    private void run() {
        Warehouse warehouse = Warehouse.of(proxy(DataSource.class, this::connection), dialect, Limits.DEFAULT);
        MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
        store.migrate();
        version = newest;
        store.save(run, state);
        stored = true;
        store.replace(run, state);
        store.list();
        attempt(() -> store.lineage(StateRef.latest("prod")));
        attempt(() -> store.node(
                StateRef.latest("prod"), state.nodes().iterator().next().id()));
        store.prune(Retention.ofRuns(1));
        store.statistics();
    }

    /** What is loaded of answers that are none is damaged; the statement was sent. */
    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException damaged) {
            if (!damaged.getMessage().contains("Cannot load")) {
                throw damaged;
            }
        }
    }

    private Object connection(String method, Object[] arguments) {
        return method.equals("getConnection") ? proxy(Connection.class, this::ofConnection) : null;
    }

    private Object ofConnection(String method, Object[] arguments) {
        return switch (method) {
            case "createStatement" -> proxy(Statement.class, this::ofStatement);
            case "unwrap" -> proxy(Connection.class, this::ofConnection);
            case "getAutoCommit" -> true;
            case "isClosed", "isReadOnly", "isWrapperFor" -> false;
            default -> null;
        };
    }

    private Object ofStatement(String method, Object[] arguments) {
        if (!method.startsWith("execute")) {
            return null;
        }
        String sql = (String) arguments[0];
        if (!sql.startsWith("begin") && !sql.equals("rollback")) {
            statements.add(sql);
        }
        Matcher update = HOLDER.matcher(sql);
        if (sql.startsWith("update") && sql.toLowerCase(Locale.ROOT).contains("store_lock") && update.find()) {
            holder = update.group(1);
        }
        return switch (method) {
            case "executeQuery" -> rows(sql.toLowerCase(Locale.ROOT));
            case "executeUpdate" -> 1;
            default -> false;
        };
    }

    /** The version, the lock, the stored runs, an id that no run needs, or nothing. */
    private ResultSet rows(String sql) {
        List<List<Object>> all;
        if (sql.contains("sum(") || sql.contains("count(")) {
            all = List.of(List.of(0L));
        } else if (sql.contains("max(")) {
            all = List.of(List.of(version));
        } else if (sql.contains("expires_at")) {
            all = List.of(List.of(holder, 0L));
        } else if (sql.contains("bare_tree_id") && stored) {
            all = sql.contains("where") ? runs.subList(0, 1) : runs;
        } else if (sql.contains("tree_buckets") && !sql.contains(" join ") && !sql.contains(" distinct ")) {
            all = tree;
        } else if (sql.contains(" not in ")) {
            all = List.of(List.of("unneeded"));
        } else {
            all = List.of();
        }
        int[] at = {-1};
        return proxy(ResultSet.class, (method, arguments) -> switch (method) {
            case "next" -> ++at[0] < all.size();
            case "getString" -> String.valueOf(all.get(at[0]).get((int) arguments[0] - 1));
            case "getLong" -> number(all.get(at[0]), (int) arguments[0] - 1);
            case "getInt" -> ((Number) all.get(at[0]).get((int) arguments[0] - 1)).intValue();
            default -> null;
        });
    }

    /** What a row does not have is 0, as NULL is. */
    private static long number(List<Object> row, int index) {
        return index < row.size() ? ((Number) row.get(index)).longValue() : 0;
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        InvocationHandler handler = (self, method, arguments) -> answer.to(method.getName(), arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
