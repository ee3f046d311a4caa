package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.internal.places.ComparedValue;
import org.recce4j.diff.internal.places.FetchedRow;
import org.recce4j.diff.internal.places.ValueOrder;
import org.recce4j.diff.result.Samples;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;

/**
 * Compares the rows of two places by key: those of base are kept by their keys, those of current pass by. NULL is a value. Used once, by
 * one thread.
 */
final class FetchedComparison {

    private final FetchedTables tables;
    private final RowMask mask;
    private final List<Integer> shownIndexes;
    private final int keyColumns;
    private final List<BiPredicate<@Nullable Object, @Nullable Object>> equalities;
    private final Map<List<@Nullable Object>, BaseRow> base = new HashMap<>();
    private final Map<List<@Nullable Object>, Long> currentRows = new HashMap<>();
    private final List<DifferingPair> differing = new ArrayList<>();
    private final long[] matched;
    private final long[] baseNull;
    private final long[] currentNull;
    private List<ResultColumn> types = List.of();
    private long baseSize;
    private long currentSize;
    private long pairs;
    private long baseNullKeys;
    private long currentNullKeys;

    FetchedComparison(FetchedTables tables) {
        this.tables = tables;
        this.mask = tables.tables().mask(tables.shown());
        this.shownIndexes = tables.comparison().values().stream()
                .map(value -> tables.shown().indexOf(value.columns()))
                .toList();
        this.keyColumns = tables.comparison().key().columns().size();
        this.equalities = tables.columns().equalities();
        int values = tables.comparison().values().size();
        this.matched = new long[values];
        this.baseNull = new long[values];
        this.currentNull = new long[values];
    }

    /**
     * Compares all rows.
     *
     * @throws DiffException KEY_NOT_UNIQUE if the key does not tell rows apart
     */
    Counts compare() {
        tables.readBase(this::keep);
        types = tables.readCurrent(this::compare);
        requireUniqueKeys();
        List<PairedValueCounts> columns = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            columns.add(new PairedValueCounts(matched[i], baseNull[i], currentNull[i]));
        }
        PairedRowCounts rows = new PairedRowCounts(
                baseSize, currentSize, pairs, baseSize - pairs, currentSize - pairs, baseNullKeys, currentNullKeys);
        return new Counts(rows, OptionalLong.empty(), columns);
    }

    /** Returns the rows that differ by key, once they are compared; none if no columns are shown. */
    List<DifferingPair> differing() {
        List<DifferingPair> all = new ArrayList<>(differing);
        if (!tables.shown().isEmpty()) {
            for (Map.Entry<List<@Nullable Object>, BaseRow> row : base.entrySet()) {
                if (!row.getValue().hasPartner) {
                    List<Json> shown = mask.of(row.getValue().shown);
                    all.add(new DifferingPair(
                            row.getKey(), new Samples.Row(Samples.Kind.REMOVED, shown, null, Set.of())));
                }
            }
        }
        ValueOrder order = new ValueOrder();
        all.sort((left, right) -> order.compare(left.key(), right.key()));
        return all;
    }

    /** Returns the types of the shown columns in current. */
    List<ResultColumn> types() {
        return types;
    }

    private void keep(FetchedRow row) {
        List<@Nullable Object> key = row.key(keyColumns);
        baseSize++;
        baseNullKeys += key.contains(null) ? 1 : 0;
        BaseRow before = base.get(key);
        if (before == null) {
            base.put(
                    key,
                    new BaseRow(
                            new ArrayList<>(row.values()
                                    .subList(keyColumns, row.values().size())),
                            row.shown()));
        } else {
            before.rows++;
        }
    }

    private void compare(FetchedRow row) {
        List<@Nullable Object> key = row.key(keyColumns);
        currentSize++;
        currentNullKeys += key.contains(null) ? 1 : 0;
        currentRows.merge(key, 1L, Long::sum);
        BaseRow before = base.get(key);
        if (before == null) {
            show(key, Samples.Kind.ADDED, null, row.shown(), Set.of());
        } else if (!before.hasPartner) {
            before.hasPartner = true;
            pairs++;
            Set<Integer> different = different(before.values, row.values());
            if (!different.isEmpty()) {
                show(key, Samples.Kind.CHANGED, before.shown, row.shown(), different);
            }
        }
    }

    private void show(
            List<@Nullable Object> key,
            Samples.Kind kind,
            @Nullable List<Json> before,
            List<Json> after,
            Set<Integer> different) {
        if (!tables.shown().isEmpty()) {
            List<Json> shown = before == null ? null : mask.of(before);
            differing.add(new DifferingPair(key, new Samples.Row(kind, shown, mask.of(after), different)));
        }
    }

    /** Counts the values of a pair, and returns the indexes of the shown columns that differ. */
    private Set<Integer> different(List<@Nullable Object> before, List<@Nullable Object> row) {
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < before.size(); i++) {
            Object old = before.get(i);
            Object after = row.get(keyColumns + i);
            if (equalities.get(i).test(old, after)) {
                matched[i]++;
            } else {
                different.add(shownIndexes.get(i));
                baseNull[i] += old == null ? 1 : 0;
                currentNull[i] += after == null ? 1 : 0;
            }
        }
        return different;
    }

    private void requireUniqueKeys() {
        Map<List<@Nullable Object>, Long> baseRows = new HashMap<>();
        base.forEach((key, row) -> baseRows.put(key, row.rows));
        long inBase = repeated(baseRows.values());
        long inCurrent = repeated(currentRows.values());
        if (inBase + inCurrent > 0) {
            throw new KeyRepeats(inBase, examples("base", baseRows), inCurrent, examples("current", currentRows))
                    .failure(
                            tables.model(),
                            keyNames(),
                            tables.comparison().key().source());
        }
    }

    private static long repeated(Collection<Long> rows) {
        return rows.stream().filter(count -> count > 1).count();
    }

    private List<String> keyNames() {
        return tables.comparison().key().columns().stream()
                .map(column -> column.columns().name())
                .toList();
    }

    private List<String> examples(String side, Map<List<@Nullable Object>, Long> rows) {
        List<Map.Entry<List<@Nullable Object>, Long>> repeated = new ArrayList<>();
        for (Map.Entry<List<@Nullable Object>, Long> key : rows.entrySet()) {
            if (key.getValue() > 1) {
                repeated.add(key);
            }
        }
        repeated.sort((left, right) -> Long.compare(right.getValue(), left.getValue()));
        List<String> examples = new ArrayList<>();
        for (Map.Entry<List<@Nullable Object>, Long> key :
                repeated.subList(0, Math.min(KeyRepeats.EXAMPLES, repeated.size()))) {
            examples.add(KeyRepeats.example(side, keyNames(), texts(key.getKey()), key.getValue()));
        }
        return examples;
    }

    private List<String> texts(List<@Nullable Object> key) {
        List<String> texts = new ArrayList<>();
        for (Object value : key) {
            String text = ComparedValue.text(value);
            ColumnPair column =
                    tables.comparison().key().columns().get(texts.size()).columns();
            boolean isHidden = value != null && tables.tables().hides(column);
            texts.add(isHidden ? tables.tables().masking().shown(text) : text);
        }
        return texts;
    }

    /** A row of base without its key. */
    private static final class BaseRow {

        private final List<@Nullable Object> values;
        private final List<Json> shown;
        private long rows = 1;
        private boolean hasPartner;

        private BaseRow(List<@Nullable Object> values, List<Json> shown) {
            this.values = values;
            this.shown = shown;
        }
    }
}
