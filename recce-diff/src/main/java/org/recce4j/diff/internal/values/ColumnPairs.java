package org.recce4j.diff.internal.values;

import java.util.List;
import java.util.Optional;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.sql.ResultColumn;

/**
 * The columns of two tables, paired by name: equal names first, then those left whose names differ in case alone.
 *
 * @param common the pairs, in the base's order
 * @param baseOnly the names that only the base table has
 * @param currentOnly the names that only the current table has
 * @param excluded the names that a user leaves out, as base spells them if it has them
 */
record ColumnPairs(List<ColumnPair> common, List<String> baseOnly, List<String> currentOnly, List<String> excluded) {

    ColumnPairs(List<ColumnPair> common, List<String> baseOnly, List<String> currentOnly) {
        this(common, baseOnly, currentOnly, List.of());
    }

    /** Returns the pair that a user names as base calls it, else as current does; empty if there is none. */
    Optional<ColumnPair> find(TableColumns base, TableColumns current, String written) {
        ResultColumn before = base.find(written);
        if (before != null) {
            return common.stream().filter(pair -> pair.base().equals(before)).findFirst();
        }
        ResultColumn after = current.find(written);
        return common.stream().filter(pair -> pair.current().equals(after)).findFirst();
    }

    /** Returns whether a user leaves out the column that a name means. */
    boolean excludes(TableColumns base, TableColumns current, String written) {
        ResultColumn named = base.find(written) == null ? current.find(written) : base.find(written);
        return named != null && excluded.contains(named.name());
    }
}
