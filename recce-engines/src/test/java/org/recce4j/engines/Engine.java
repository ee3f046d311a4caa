package org.recce4j.engines;

import java.util.List;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;

/** An engine that statements of a dialect run on. */
interface Engine {

    BuildDialect dialect();

    /** Runs a query; throws SqlException as a warehouse does. */
    Result query(String sql);

    /** Runs a statement without result. */
    void execute(String sql);

    record Result(List<ResultColumn> columns, List<List<Object>> rows) {

        /** The value of the one row's first column. */
        Object value() {
            return rows.get(0).get(0);
        }
    }
}
