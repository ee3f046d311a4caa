package org.recce4j.engines;

import org.recce4j.model.Relation;
import org.recce4j.sql.QueryRunner;

/** Tables of an engine without schemas: what a check sends has the selects themselves in the place of the tables' names. */
final class EngineTables implements ComparedTables {

    private final Engine engine;
    private String base = "";
    private String current = "";

    EngineTables(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String schema(String side) {
        return side;
    }

    @Override
    public void fill(String baseRows, String currentRows) {
        base = baseRows;
        current = currentRows;
    }

    @Override
    public QueryRunner runner() {
        return new EngineRunner(engine, this::withRows);
    }

    private String withRows(String sql) {
        return sql.replace(name("base"), "(" + base + ")").replace(name("cur"), "(" + current + ")");
    }

    private String name(String side) {
        return engine.dialect().qualified(Relation.of(null, schema(side), "m"));
    }
}
