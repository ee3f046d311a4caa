package org.recce4j.engines;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** An engine behind a JDBC driver, by the way that users take. */
record WarehouseEngine(Warehouse warehouse) implements Engine {

    @Override
    public BuildDialect dialect() {
        return Sql.parts(warehouse.dialect());
    }

    @Override
    public Result query(String sql) {
        return warehouse.rows("the test's query", sql, rows -> {
            List<List<Object>> values = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    row.add(rows.value(i));
                }
                values.add(row);
            }
            return new Result(rows.columns(), values);
        });
    }

    @Override
    public void execute(String sql) {
        warehouse.inTransaction("the test's statement", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
