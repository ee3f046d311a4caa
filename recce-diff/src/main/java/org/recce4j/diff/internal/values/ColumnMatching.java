package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.ColumnNames;
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
        Map<String, ResultColumn> mapped = mapped();
        return without(all(mapped), mapped);
    }

    private Map<String, ResultColumn> mapped() {
        Map<String, ResultColumn> mapped = new LinkedHashMap<>();
        rules.mapped().forEach((before, after) -> {
            ResultColumn column = base.require(before);
            ResultColumn partner = current.require(after);
            if (mapped.containsKey(column.name())) {
                throw invalid("\"map\" names column \"" + column.name() + "\" of base twice");
            }
            if (mapped.containsValue(partner)) {
                throw invalid("\"map\" names column \"" + partner.name() + "\" of current twice");
            }
            mapped.put(column.name(), partner);
        });
        return mapped;
    }

    private ColumnPairs all(Map<String, ResultColumn> mapped) {
        ColumnPairs others = ColumnPairs.of(
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

    private ColumnPairs without(ColumnPairs pairs, Map<String, ResultColumn> mapped) {
        List<ColumnPair> common = new ArrayList<>(pairs.common());
        List<String> baseOnly = new ArrayList<>(pairs.baseOnly());
        List<String> currentOnly = new ArrayList<>(pairs.currentOnly());
        List<String> excluded = new ArrayList<>();
        for (String written : rules.excluded()) {
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
            throw invalid("column \"" + pair.name() + "\" is in \"map\" and in \"exclude_columns\"");
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

    private DiffException invalid(String why) {
        return new DiffException(
                DiffErrorCode.INVALID_CHECK,
                "Cannot compare " + base.node().id() + ": " + why + "; leave one of them out");
    }
}
