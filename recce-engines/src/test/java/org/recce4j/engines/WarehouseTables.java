package org.recce4j.engines;

import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;

/**
 * Tables in a warehouse.
 *
 * @param prefix what the names of the schemas begin with, so that tests of one server do not meet
 */
record WarehouseTables(Warehouse warehouse, String prefix) implements ComparedTables {

    static WarehouseTables make(Warehouse warehouse, String prefix) {
        WarehouseTables tables = new WarehouseTables(warehouse, prefix);
        tables.execute("create schema " + tables.schema("base"));
        tables.execute("create schema " + tables.schema("cur"));
        return tables;
    }

    @Override
    public String schema(String side) {
        return prefix + side;
    }

    @Override
    public QueryRunner runner() {
        return warehouse;
    }

    @Override
    public void fill(String base, String current) {
        table("base", base);
        table("cur", current);
    }

    private void table(String side, String rows) {
        String name = schema(side) + "." + warehouse.dialect().quote("m");
        execute("drop table if exists " + name);
        execute("create table " + name + " as " + rows);
    }

    private void execute(String sql) {
        new WarehouseEngine(warehouse).execute(sql);
    }
}
