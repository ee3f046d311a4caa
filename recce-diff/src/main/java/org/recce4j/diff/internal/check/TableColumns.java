package org.recce4j.diff.internal.check;

import java.sql.ResultSetMetaData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/** The columns that a table has in the warehouse now, in its order. */
public record TableColumns(String side, Node node, Map<String, SqlType> types) {

    public static TableColumns read(CheckContext.Side side, Node node, Relation relation) {
        var dialect = side.runner().dialect();
        String sql = Sql.text(Sql.builder(dialect)
                .select(DSL.asterisk())
                .from(Sql.table(dialect, relation))
                .where(DSL.falseCondition()));
        String label = "columns of " + node.id() + " in " + side.name();
        return side.runner().query(label, sql, rows -> {
            Map<String, SqlType> types = new LinkedHashMap<>();
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnName(i), dialect.typeOf(columns.getColumnTypeName(i)));
            }
            return new TableColumns(side.name(), node, types);
        });
    }

    /** Finds a column as a user writes it: quotes do not matter; exact case first, then the only one in any case. */
    public @Nullable String find(String written) {
        String name = unquoted(written);
        if (types.containsKey(name)) {
            return name;
        }
        List<String> alike = types.keySet().stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    public String require(String written) {
        String found = find(written);
        if (found == null) {
            throw new DiffException(
                    DiffErrorCode.COLUMN_NOT_FOUND,
                    "Cannot compare " + node.id() + ": it has no column \"" + unquoted(written) + "\" in " + side
                            + "; its columns are " + types.keySet());
        }
        return found;
    }

    public SqlType type(String column) {
        SqlType type = types.get(column);
        if (type == null) {
            throw new AssertionError(column);
        }
        return type;
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
