package org.recce4j.diff.internal.check;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Node;
import org.recce4j.sql.ResultColumn;

/** The columns that a table has in the warehouse now, by their names and in its order. */
public record TableColumns(String side, Node node, Map<String, ResultColumn> columns) {

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
