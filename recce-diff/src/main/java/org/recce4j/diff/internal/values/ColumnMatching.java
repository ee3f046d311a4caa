package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.sql.ResultColumn;

/** Pairs the columns of two tables: those that a user maps, then those of equal names; without those that a user excludes. */
record ColumnMatching(TableColumns base, TableColumns current, ColumnRules rules) {

    /**
     * Returns the pairs.
     *
     * @throws DiffException COLUMN_NOT_FOUND if a column is missing on its side; INVALID_CHECK if rules contradict each other
     */
    ColumnPairs pairs() {
        Map<String, ResultColumn> mapped = new MappedColumns(base, current).of(rules);
        return new ColumnExclusion(base, current).without(rules.excluded(), all(mapped), mapped);
    }

    private ColumnPairs all(Map<String, ResultColumn> mapped) {
        ColumnPairs others = NamePairing.of(
                left(base, mapped.keySet()),
                left(current, mapped.values().stream().map(ResultColumn::name).toList()));
        List<ColumnPair> common = new ArrayList<>();
        for (ResultColumn column : base.columns().values()) {
            ResultColumn partner = mapped.get(column.name());
            if (partner != null) {
                common.add(new ColumnPair(column, partner));
            }
            others.common().stream().filter(pair -> pair.base().equals(column)).forEach(common::add);
        }
        return new ColumnPairs(common, others.baseOnly(), others.currentOnly());
    }

    private static TableColumns left(TableColumns table, Collection<String> some) {
        Map<String, ResultColumn> left = new LinkedHashMap<>(table.columns());
        left.keySet().removeAll(some);
        return new TableColumns(table.side(), table.node(), left);
    }

    /** Returns the failure of rules that contradict each other. */
    static DiffException invalid(TableColumns base, String why) {
        return new DiffException(
                DiffErrorCode.INVALID_CHECK,
                "Cannot compare " + base.node().id() + ": " + why + "; leave one of them out");
    }
}
