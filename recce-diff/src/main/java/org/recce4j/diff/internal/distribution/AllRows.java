package org.recce4j.diff.internal.distribution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Rows;

/** A result that is read as a whole. */
final class AllRows {

    private AllRows() {}

    static List<List<@Nullable Object>> read(Rows rows) throws SQLException {
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < rows.columns().size(); i++) {
                values.add(rows.value(i));
            }
            all.add(values);
        }
        return all;
    }
}
