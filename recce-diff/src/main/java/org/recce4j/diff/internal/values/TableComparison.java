package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.result.AppliedRules;
import org.recce4j.diff.result.RenameProposal;
import org.recce4j.diff.result.ValueDiff;

/**
 * What is compared of two tables.
 *
 * @param key the key; without columns if whole rows are compared
 * @param shown the columns of the key and the others, in the order of the request or of the base table; a key that is not among the
 *     columns asked for comes first
 * @param values those that are compared
 * @param others those that cannot be compared, and why
 * @param pairs the columns, of those asked for
 * @param comparators the comparators of columns that are not compared exactly
 */
record TableComparison(
        ComparedKey key,
        List<ColumnPair> shown,
        List<ExactPair> values,
        Map<ColumnPair, String> others,
        ColumnPairs pairs,
        Map<ColumnPair, ValueComparator> comparators) {

    static TableComparison of(CheckContext context, Tables tables, ValueRequest request) {
        ColumnPairs pairs = request.columns().isEmpty() ? tables.pairs() : tables.named(request.columns());
        Keys keys = new Keys(tables);
        ComparedKey key = request.primaryKey().isEmpty() ? keys.found(context) : keys.given(request.primaryKey());
        List<ColumnPair> keyColumns =
                key.columns().stream().map(ExactPair::columns).toList();
        Map<ColumnPair, ValueComparator> comparators = new ColumnComparators(tables, keyColumns).of(pairs.common());
        Set<ColumnPair> shown = new LinkedHashSet<>(keyColumns);
        shown.removeAll(pairs.common());
        shown.addAll(pairs.common());
        Map<ColumnPair, String> others = new LinkedHashMap<>();
        List<ExactPair> values = new ComparedColumns(tables, keyColumns, comparators).of(pairs.common(), others);
        return new TableComparison(key, List.copyOf(shown), values, others, pairs, comparators);
    }

    /** Returns the columns of rows that are shown: without a key, whole rows are what is compared. */
    List<ColumnPair> shownRows() {
        return key.columns().isEmpty() ? values.stream().map(ExactPair::columns).toList() : shown;
    }

    boolean isKey(ColumnPair pair) {
        return key.columns().stream().anyMatch(column -> column.columns().equals(pair));
    }

    /** Returns all columns that are compared, those of the key first. */
    List<ExactPair> compared() {
        return Stream.concat(key.columns().stream(), values.stream()).toList();
    }

    KeyedTables keyed(Tables tables) {
        return new KeyedTables(tables.dialect(), tables.base(), tables.current(), key.columns());
    }

    /**
     * Returns what compares the rows by the key.
     *
     * @param candidates pairs of columns that might be renamed
     */
    RowComparison rows(Tables tables, String model, List<ExactPair> candidates) {
        return new RowComparison(tables.runner(), uniqueKey(tables, model), candidates);
    }

    UniqueKey uniqueKey(Tables tables, String model) {
        RowMask mask =
                tables.mask(key.columns().stream().map(ExactPair::columns).toList());
        return new UniqueKey(tables.runner(), model, keyed(tables), key.source(), mask);
    }

    ValueDiff.Key resultKey() {
        return new ValueDiff.Key(
                key.columns().stream().map(column -> column.columns().name()).toList(), key.source());
    }

    /** Returns how the columns differ if the budget was used up before these were compared. */
    ValueDiff.Structure without(Tables tables, List<ColumnPair> unread) {
        String usedUp = BudgetRunner.usedUp(tables.runner());
        Map<ColumnPair, String> left = new LinkedHashMap<>();
        unread.stream()
                .filter(pair -> !others.containsKey(pair))
                .forEach(pair -> left.put(pair, "column \"" + pair.name() + "\": " + usedUp));
        return structure(tables, left, List.of());
    }

    /** Returns how the columns differ, and which were not compared. */
    ValueDiff.Structure structure(Tables tables, Map<ColumnPair, String> left, List<RenameProposal> renames) {
        List<String> notCompared = new ArrayList<>(others.values());
        notCompared.addAll(left.values());
        List<ColumnPair> compared = shown.stream()
                .filter(pair -> !others.containsKey(pair) && !left.containsKey(pair))
                .toList();
        return new ValueDiff.Structure(
                compared.stream().map(ColumnPair::name).toList(),
                pairs.baseOnly(),
                pairs.currentOnly(),
                shown.stream()
                        .filter(pair -> tables.areOfTwoKinds() ? pair.changesFamily() : pair.changesType())
                        .map(pair -> new ValueDiff.TypeChange(
                                pair.name(),
                                pair.base().nativeType(),
                                pair.current().nativeType()))
                        .toList(),
                notCompared,
                rules(compared),
                renames);
    }

    private AppliedRules rules(List<ColumnPair> compared) {
        List<AppliedRules.Compared> used = new ArrayList<>();
        comparators.forEach((pair, comparator) -> {
            if (compared.contains(pair)) {
                used.add(new AppliedRules.Compared(pair.name(), comparator));
            }
        });
        return new AppliedRules(
                used,
                shown.stream()
                        .filter(ColumnPair::changesName)
                        .map(pair -> new AppliedRules.Mapped(
                                pair.base().name(), pair.current().name()))
                        .toList(),
                pairs.excluded());
    }
}
