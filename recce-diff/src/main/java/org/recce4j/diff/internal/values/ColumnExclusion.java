package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.sql.ResultColumn;

/** Takes the columns out of a comparison that a user excludes. */
record ColumnExclusion(TableColumns base, TableColumns current) {

    ColumnPairs without(List<String> named, ColumnPairs pairs, Map<String, ResultColumn> mapped) {
        List<ColumnPair> common = new ArrayList<>(pairs.common());
        List<String> baseOnly = new ArrayList<>(pairs.baseOnly());
        List<String> currentOnly = new ArrayList<>(pairs.currentOnly());
        List<String> excluded = new ArrayList<>();
        for (String written : named) {
            Optional<ColumnPair> pair = pairs.find(base, current, written);
            if (pair.isPresent()) {
                requireNotMapped(pair.get(), mapped);
                common.remove(pair.get());
                excluded.add(pair.get().name());
                continue;
            }
            String before = name(base.find(written));
            String after = name(current.find(written));
            boolean isInBase = baseOnly.remove(before);
            boolean isInCurrent = currentOnly.remove(after);
            if (!isInBase && !isInCurrent) {
                throw missing(written);
            }
            excluded.add(before == null ? String.valueOf(after) : before);
        }
        return new ColumnPairs(
                common, baseOnly, currentOnly, excluded.stream().distinct().toList());
    }

    private static @Nullable String name(@Nullable ResultColumn column) {
        return column == null ? null : column.name();
    }

    private void requireNotMapped(ColumnPair pair, Map<String, ResultColumn> mapped) {
        if (mapped.containsKey(pair.base().name())) {
            throw ColumnMatching.invalid(
                    base, "column \"" + pair.name() + "\" is in \"map\" and in \"exclude_columns\"");
        }
    }

    private DiffException missing(String written) {
        return new DiffException(
                DiffErrorCode.COLUMN_NOT_FOUND,
                "Cannot exclude column \"" + ColumnNames.unquoted(written) + "\" of "
                        + base.node().id()
                        + ": neither base nor current has it; the columns of base are " + base.names()
                        + ", those of current " + current.names());
    }
}
