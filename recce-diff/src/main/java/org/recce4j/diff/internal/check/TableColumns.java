package org.recce4j.diff.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.recce4j.sql.build.Sql;

/** The columns that a table has in the warehouse now, by their names and in its order. */
public record TableColumns(String side, Node node, Map<String, ResultColumn> columns) {

    /** Reads them in a session that sees the side's tables. */
    public static TableColumns read(QueryRunner runner, CheckContext.Side side, Node node, Relation relation) {
        String sql = Sql.text(Sql.builder(runner.dialect())
                .select(DSL.asterisk())
                .from(Sql.table(runner.dialect(), relation))
                .where(DSL.falseCondition()));
        String label = "columns of " + node.id() + " in " + side.name();
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
        String name = columns.containsKey(written) ? written : unquoted(written);
        if (columns.containsKey(name)) {
            return columns.get(name);
        }
        List<ResultColumn> alike = columns.values().stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    public ResultColumn require(String written) {
        ResultColumn found = find(written);
        if (found == null) {
            throw new DiffException(
                    DiffErrorCode.COLUMN_NOT_FOUND,
                    "Cannot compare " + node.id() + ": it has no column \"" + unquoted(written) + "\" in " + side
                            + "; its columns are " + names());
        }
        return found;
    }

    private static String unquoted(String written) {
        if (written.length() > 2) {
            char first = written.charAt(0);
            char last = written.charAt(written.length() - 1);
            boolean quoted = (first == '"' || first == '`') && last == first;
            if (quoted || (first == '[' && last == ']')) {
                return written.substring(1, written.length() - 1);
            }
        }
        return written;
    }
}
