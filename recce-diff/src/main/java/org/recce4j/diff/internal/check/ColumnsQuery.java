package org.recce4j.diff.internal.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.impl.DSL;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/** Reads the columns that a table has in the warehouse now. */
public final class ColumnsQuery {

    private ColumnsQuery() {}

    /** Reads the columns in a session that sees the side's tables. */
    public static TableColumns read(QueryRunner runner, CheckContext.Side side, Node node, Relation relation) {
        return read(runner, side, node, TableRows.all(relation));
    }

    /**
     * Reads the columns in a session that sees the side's tables.
     *
     * @throws DiffException INVALID_CHECK if the warehouse refuses the conditions of the rows
     */
    public static TableColumns read(QueryRunner runner, CheckContext.Side side, Node node, TableRows from) {
        String sql = Sql.text(Sql.builder(runner.dialect())
                .select(DSL.asterisk())
                .from(from.named(runner.dialect()))
                .where(DSL.falseCondition()));
        String label = "the query for the columns of " + node.id() + " in " + side.name();
        try {
            return read(runner, side, node, label, sql);
        } catch (SqlException failure) {
            if (from.isFiltered() && failure.code() == SqlErrorCode.SYNTAX) {
                throw from.refused(node.id() + " in " + side.name(), failure);
            }
            throw failure;
        }
    }

    private static TableColumns read(QueryRunner runner, CheckContext.Side side, Node node, String label, String sql) {
        return runner.query(label, sql, rows -> {
            Map<String, ResultColumn> columns = new LinkedHashMap<>();
            for (ResultColumn column : Rows.columns(rows.getMetaData(), runner.dialect())) {
                columns.put(column.name(), column);
            }
            return new TableColumns(side.name(), node, columns);
        });
    }
}
