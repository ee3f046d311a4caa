package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.sql.SqlException;

/**
 * What is compared of two tables.
 *
 * @param key the key; without columns if whole rows are compared
 * @param shown the columns of the key and the others, in the order of the request or of the base table; a key that is not among the
 *     columns asked for comes first
 * @param values those that are compared
 * @param others those that the warehouse cannot compare
 * @param oneSided the columns that only one table has, of those asked for
 */
record Comparison(
        Keys.Key key, List<ColumnPair> shown, List<ExactPair> values, List<ColumnPair> others, ColumnPairs oneSided) {

    static Comparison of(CheckContext context, Tables tables, ValueRequest request) {
        ColumnPairs pairs = request.columns().isEmpty() ? tables.pairs() : tables.named(request.columns());
        List<ColumnPair> asked = pairs.common();
        List<ColumnPair> others = new ArrayList<>();
        List<ExactPair> exact = tables.exact(asked, others);
        Keys keys = new Keys(tables);
        Keys.Key key = request.primaryKey().isEmpty() ? keys.found(context) : keys.given(request.primaryKey());
        Set<ColumnPair> shown = new LinkedHashSet<>(
                key.columns().stream().map(ExactPair::columns).toList());
        shown.removeAll(asked);
        shown.addAll(asked);
        return new Comparison(
                key,
                List.copyOf(shown),
                exact.stream().filter(column -> !key.columns().contains(column)).toList(),
                others,
                pairs);
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

    /** Returns what compares the rows by the key. */
    RowComparison rows(Tables tables, String model) {
        return new RowComparison(tables.runner(), new UniqueKey(tables.runner(), model, keyed(tables), key.source()));
    }

    ValueDiff.Key resultKey() {
        return new ValueDiff.Key(
                key.columns().stream().map(column -> column.columns().name()).toList(), key.source());
    }

    /** Returns how the columns differ, and which were not compared. */
    ValueDiff.Structure structure(Tables tables, Map<ColumnPair, SqlException> failed) {
        List<String> notCompared = new ArrayList<>();
        others.forEach(pair -> notCompared.add(NotCompared.words(tables, pair)));
        failed.forEach((pair, failure) -> notCompared.add(NotCompared.failed(pair, failure)));
        return new ValueDiff.Structure(
                shown.stream()
                        .filter(pair -> !others.contains(pair) && !failed.containsKey(pair))
                        .map(ColumnPair::name)
                        .toList(),
                oneSided.baseOnly(),
                oneSided.currentOnly(),
                shown.stream()
                        .filter(pair -> tables.areOfTwoKinds() ? pair.changesFamily() : pair.changesType())
                        .map(pair -> new ValueDiff.TypeChange(
                                pair.name(),
                                pair.base().nativeType(),
                                pair.current().nativeType()))
                        .toList(),
                notCompared);
    }
}
