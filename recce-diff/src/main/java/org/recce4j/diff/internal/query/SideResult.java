package org.recce4j.diff.internal.query;

import java.util.HashSet;
import java.util.List;
import org.recce4j.diff.result.Frame;
import org.recce4j.sql.ResultColumn;

/**
 * What a query gave on one side.
 *
 * @param columns its columns
 * @param head its first rows
 */
record SideResult(List<ResultColumn> columns, Frame head) {

    SideResult {
        columns = List.copyOf(columns);
    }

    /** Returns whether a statement cannot name each column. */
    boolean hasRepeatedNames() {
        List<String> names = columns.stream().map(ResultColumn::name).toList();
        return new HashSet<>(names).size() < names.size();
    }
}
