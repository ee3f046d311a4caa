package org.recce4j.diff.internal.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/** The columns that a table has in the warehouse now, by their names and in its order. */
public record TableColumns(String side, Node node, Map<String, ResultColumn> columns) {

    /** Reads them in a session that sees the side's tables. */
    public static TableColumns read(QueryRunner runner, CheckContext.Side side, Node node, Relation relation) {
        return read(runner, side, node, TableRows.all(relation));
    }

    /**
     * Reads them in a session that sees the side's tables.
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

    /** Returns their names. */
    public Set<String> names() {
        return columns.keySet();
    }

    /**
     * Finds a column as a user writes it: as it is, then without the quotes around it, then the same in any case if there is only one.
     */
    public @Nullable ResultColumn find(String written) {
        String name = ColumnNames.find(names(), written);
        return name == null ? null : columns.get(name);
    }

    public ResultColumn require(String written) {
        ResultColumn found = find(written);
        if (found == null) {
            throw new DiffException(
                    DiffErrorCode.COLUMN_NOT_FOUND,
                    "Cannot compare " + node.id() + ": it has no column \"" + ColumnNames.unquoted(written) + "\" in "
                            + side + "; its columns are " + names());
        }
        return found;
    }
}
