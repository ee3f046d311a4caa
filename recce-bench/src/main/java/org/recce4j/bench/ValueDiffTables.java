package org.recce4j.bench;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;

/**
 * Two tables of a key and some columns, in base and in current. Some rows of current have other values; some rows may be on one side only.
 */
final class ValueDiffTables implements AutoCloseable {

    /** Kinds of columns, as expressions of {@code i}. */
    private static final List<String> DUCKDB_COLUMNS = List.of(
            "hash(i) % 1000",
            "(hash(i + 1) % 100000) / 7.0::double",
            "cast(hash(i + 2) % 1000000 / 100.0 as decimal(12, 2))",
            "'text ' || hash(i + 3) % 5000",
            "timestamp '2024-01-01' + to_seconds((hash(i + 4) % 10000000)::bigint)",
            "date '2020-01-01' + (hash(i + 5) % 1000)::int",
            "(hash(i + 6) % 2 = 0)",
            "md5(i::varchar)",
            "case when i % 10 = 0 then null else hash(i + 8) % 77 end",
            "(i * 7)::bigint");

    private static final List<String> POSTGRES_COLUMNS = List.of(
            "(i * 2654435761 % 1000)::int",
            "(i * 2654435761 % 100000) / 7.0::double precision",
            "cast(i * 2654435761 % 1000000 / 100.0 as numeric(12, 2))",
            "'text ' || (i * 2654435761 % 5000)",
            "timestamp '2024-01-01' + (i * 2654435761 % 10000000) * interval '1 second'",
            "date '2020-01-01' + (i * 2654435761 % 1000)::int",
            "(i * 2654435761 % 2 = 0)",
            "md5(i::varchar)",
            "case when i % 10 = 0 then null else (i * 2654435761 % 77) end",
            "(i * 7)::bigint");

    private static final String HASHED_KEY = "md5(cast(coalesce(cast(id as varchar), 'no key') as varchar))";

    private final StoreEngine engine;
    private final TwoEnvironments environments;
    private final int columns;
    private final boolean compositeKey;

    /** Of a hundred rows one has other values. */
    ValueDiffTables(String engine, long rows, int columns, boolean oneSidedRows) {
        this(engine, rows, columns, oneSidedRows, "i % 100 = 7", false);
    }

    /**
     * Makes the tables.
     *
     * @param differing which rows of current have other values: a condition of {@code i}
     * @param compositeKey whether the key is {@code id} and the last column
     */
    ValueDiffTables(
            String engine, long rows, int columns, boolean oneSidedRows, String differing, boolean compositeKey) {
        this.engine = new StoreEngine(engine);
        this.columns = columns;
        this.compositeKey = compositeKey;
        this.environments = new TwoEnvironments(this::execute);
        boolean duckDb = engine.equals("duckdb");
        List<String> kinds = duckDb ? DUCKDB_COLUMNS : POSTGRES_COLUMNS;
        String base = select(kinds, "i", column -> column);
        String current = select(kinds, "i", column -> "case when " + differing + " then null else " + column + " end");
        String from =
                duckDb ? " from range(" + rows + ") t(i)" : " from generate_series(0::bigint, " + (rows - 1) + ") t(i)";
        String added = select(kinds, "i + " + rows, column -> column) + from + " where i % 10000 = 1";
        environments.model(
                "orders",
                "",
                base + from,
                oneSidedRows ? current + from + " where i % 10000 <> 0 union all " + added : current + from);
        if (!duckDb) {
            execute("analyze");
        }
    }

    private String select(List<String> kinds, String key, UnaryOperator<String> first) {
        StringBuilder select = new StringBuilder("select ").append(key).append(" as id");
        for (int i = 0; i < columns; i++) {
            String kind = kinds.get(i % kinds.size());
            select.append(", ")
                    .append(i == 0 || i == 3 ? first.apply(kind) : kind)
                    .append(" as c")
                    .append(i);
        }
        return select.toString();
    }

    private boolean execute(String statements) {
        return engine.warehouse().inTransaction("the tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        });
    }

    /** Carries out the check, with everything that it sends. */
    CheckResult valueDiff() {
        return valueDiff(Json.Obj.EMPTY);
    }

    /** Carries out the check with more parameters. */
    CheckResult valueDiff(Json.Obj more) {
        List<String> key = compositeKey ? List.of("id", "c" + (columns - 1)) : List.of("id");
        Check check = Checks.of(
                "value_diff",
                Json.Obj.builder()
                        .put("model", "orders")
                        .put("primary_key", key)
                        .put("samples", 0)
                        .putAll(more)
                        .build());
        ChangeSet states = new ChangeSet(environments.base(), environments.current(), List.of());
        return check.run(CheckContext.of(states, engine.warehouse(), engine.warehouse()));
    }

    /** Runs the fastest statement that was found by hand: it counts matching values, and trusts the key. */
    long bareSql() {
        StringBuilder sql = new StringBuilder("select count(*), count(b.one), count(c.one)");
        names().forEach(name -> sql.append(", count(case when b.one = c.one and b.")
                .append(name)
                .append(" is not distinct from c.")
                .append(name)
                .append(" then 1 end)"));
        sql.append(" from (select 1 as one, * from base.orders) b full join (select 1 as one, * from cur.orders) c on"
                + " b.id = c.id"
                + (compositeKey ? " and b.c" + (columns - 1) + " = c.c" + (columns - 1) : ""));
        return count(sql.toString());
    }

    /** Runs statements of Recce's shape: for each column a full join on hashed keys, and a status of each row in words. */
    long recceShape() {
        long counted = 0;
        List<String> all = new ArrayList<>(List.of("id"));
        all.addAll(names());
        for (String name : all) {
            counted += count(
                    "select max(rows_of_status) from (select status, count(*) as rows_of_status from (select case when"
                            + " b."
                            + name + " = c." + name + " then 'same value' when b." + name + " is null and c." + name
                            + " is null then 'no value' when b.hashed is null then 'row is new' when c.hashed is null"
                            + " then 'row is gone' when b."
                            + name + " is null then 'value is new' when c." + name
                            + " is null then 'value is gone' else 'other value' end as status from (select *, "
                            + HASHED_KEY
                            + " as hashed from base.orders) b full join (select *, " + HASHED_KEY
                            + " as hashed from cur.orders) c on b.hashed = c.hashed) s group by status) g");
        }
        return counted;
    }

    private List<String> names() {
        return IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
    }

    private long count(String sql) {
        return engine.warehouse().query("by hand", sql, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
