package org.recce4j.engines;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.GoldenCafe;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Access;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/**
 * The cafe in one DuckDB, and one of its environments in another warehouse, too. A column whose type the other warehouse lacks, such as a
 * list, is in neither. To be closed by the test.
 */
final class CafePlaces implements AutoCloseable {

    private static final Pattern CATALOG_TYPE = Pattern.compile("(\"type\":\\s*\")([^\"]+)(\")");

    private final Warehouse duckDb;

    CafePlaces(Path folder) {
        duckDb = Warehouse.open(
                ProfileTarget.duckDb(folder.resolve("cafe.duckdb").toString()), Access.WRITE);
        for (GoldenCafe.Side side : GoldenCafe.Side.values()) {
            engine().execute("set TimeZone='UTC'; " + GoldenCafe.tables(side));
        }
    }

    private WarehouseEngine engine() {
        return new WarehouseEngine(duckDb);
    }

    /** Leaves out the columns that another warehouse cannot have, in both environments. */
    void keepOnly(Function<SqlType, Optional<SqlType>> counterpart) {
        for (String schema : List.of("prod", "dev")) {
            for (String table : tables(schema)) {
                for (ResultColumn column : read(schema, table).columns()) {
                    if (counterpart.apply(column.type()).isEmpty()) {
                        drop(table, column.name());
                    }
                }
            }
        }
    }

    private void drop(String table, String column) {
        for (String schema : List.of("prod", "dev")) {
            engine().execute("alter table if exists " + name(schema, table) + " drop column if exists "
                    + duckDb.dialect().quote(column));
        }
    }

    List<String> tables(String schema) {
        return engine()
                .query("select table_name from information_schema.tables where table_schema = '" + schema
                        + "' order by 1")
                .rows()
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    Engine.Result read(String schema, String table) {
        return engine().query("select * from " + name(schema, table));
    }

    private String name(String schema, String table) {
        return schema + "." + duckDb.dialect().quote(table);
    }

    /** Returns a table with the types of another warehouse. */
    TypedTable typed(String schema, String table, Function<SqlType, Optional<SqlType>> counterpart) {
        Engine.Result rows = read(schema, table);
        List<TypedTable.Column> columns = rows.columns().stream()
                .map(column -> new TypedTable.Column(
                        column.name(), counterpart.apply(column.type()).orElseThrow()))
                .toList();
        return new TypedTable(columns, rows.rows());
    }

    /** Runs a check with both sides in DuckDB. */
    Outcome together(Check check) {
        return run(states(duckDb.dialect(), duckDb.dialect()), duckDb, duckDb, check);
    }

    /** Runs a check with current in another warehouse. */
    Outcome currentApart(QueryRunner other, Check check) {
        return run(states(duckDb.dialect(), other.dialect()), duckDb, other, check);
    }

    /** Runs a check with base in another warehouse. */
    Outcome baseApart(QueryRunner other, Check check) {
        return run(states(other.dialect(), duckDb.dialect()), other, duckDb, check);
    }

    private static Outcome run(ChangeSet states, QueryRunner base, QueryRunner current, Check check) {
        return DiffEngine.on(base, current)
                .run(states, List.of(check))
                .entries()
                .get(0)
                .outcome();
    }

    private final Map<String, ChangeSet> states = new LinkedHashMap<>();

    /** Both states, with catalogs of the types of these warehouses. */
    ChangeSet states(Dialect base, Dialect current) {
        return states.computeIfAbsent(
                base.name() + " " + current.name(),
                kinds -> ChangeDetector.standard()
                        .detect(state(GoldenCafe.Side.BASE, base), state(GoldenCafe.Side.CURRENT, current)));
    }

    ChangeSet states() {
        return states(duckDb.dialect(), duckDb.dialect());
    }

    private ProjectState state(GoldenCafe.Side side, Dialect dialect) {
        return ArtifactReader.create()
                .read(Artifacts.builder(Artifacts.Source.bytes(GoldenCafe.manifest(side)))
                        .catalog(Artifacts.Source.bytes(catalog(side, dialect)))
                        .build());
    }

    private byte[] catalog(GoldenCafe.Side side, Dialect dialect) {
        String catalog = new String(GoldenCafe.catalog(side), StandardCharsets.UTF_8);
        if (dialect.equals(duckDb.dialect())) {
            return catalog.getBytes(StandardCharsets.UTF_8);
        }
        Matcher types = CATALOG_TYPE.matcher(catalog);
        return types.replaceAll(type ->
                        Matcher.quoteReplacement(type.group(1) + catalogType(type.group(2), dialect) + type.group(3)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String catalogType(String duckDbType, Dialect dialect) {
        SqlType type = duckDb.dialect().typeOf(duckDbType);
        boolean isTable = duckDbType.equals("BASE TABLE") || duckDbType.equals("VIEW");
        return isTable || type instanceof SqlType.Other ? duckDbType : dialect.nativeType(type);
    }

    @Override
    public void close() {
        duckDb.close();
    }
}
