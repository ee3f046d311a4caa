package org.recce4j.diff.internal.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.sql.ResultColumn;

/** The columns that a user maps. */
record MappedColumns(TableColumns base, TableColumns current) {

    /** Returns the columns of current by the names of their partners in base. */
    Map<String, ResultColumn> of(ColumnRules rules) {
        Map<String, ResultColumn> mapped = new LinkedHashMap<>();
        rules.mapped().forEach((before, after) -> {
            ResultColumn column = base.require(before);
            ResultColumn partner = current.require(after);
            if (mapped.containsKey(column.name())) {
                throw ColumnMatching.invalid(base, "\"map\" names column \"" + column.name() + "\" of base twice");
            }
            if (mapped.containsValue(partner)) {
                throw ColumnMatching.invalid(base, "\"map\" names column \"" + partner.name() + "\" of current twice");
            }
            mapped.put(column.name(), partner);
        });
        return mapped;
    }
}
