package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.result.KeySource;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Rows;

/** Sees to it that a key tells rows apart in both tables, NULL being a value. */
record UniqueKey(QueryRunner runner, String model, KeyedTables tables, KeySource source, RowMask mask) {

    /**
     * Ends the check if keys of many rows are likely: a join on them would make a pair of each row of base and each of current.
     *
     * @throws DiffException KEY_NOT_UNIQUE if keys repeat in a sample
     */
    void requireFewRepeats() {
        String sampled = new RepeatStatements(tables).sampled();
        if (runner.query("the query for repeated keys of " + model, sampled, ResultSet::next)) {
            throw repeats();
        }
    }

    /**
     * Ends the check if a key repeats.
     *
     * @param counted the counts of a join on the key, which make most searches unnecessary
     * @throws DiffException KEY_NOT_UNIQUE
     */
    void require(Counts counted) {
        if (!counted.rows().pairsAreUnique() || repeatsAlone(counted)) {
            throw repeats();
        }
    }

    /**
     * Ends the check if a key repeats in tables whose rows are equal.
     *
     * @throws DiffException KEY_NOT_UNIQUE
     * @throws InconclusiveException if base has another number of rows than this
     */
    void requireInEqualTables(long rows) {
        boolean proven = tables.key().isEmpty() || source == KeySource.PROPOSED;
        if (!proven && repeatsInBase(rows)) {
            throw repeats();
        }
    }

    private boolean repeatsInBase(long rows) {
        String sql = new RepeatStatements(tables).sizeAndCountInBase();
        return runner.query("the query for repeated keys of " + model, sql, row -> {
            row.next();
            if (row.getLong(1) != rows) {
                throw changed();
            }
            return row.getLong(2) > 0;
        });
    }

    private boolean repeatsAlone(Counts counted) {
        PairedRowCounts rows = counted.rows();
        if (counted.keysAlone().isPresent()) {
            return counted.keysAlone().getAsLong() < rows.baseOnly() + rows.currentOnly();
        }
        boolean someAreAlone = rows.baseOnly() > 1 || rows.currentOnly() > 1;
        return someAreAlone && count(new RepeatStatements(tables).withoutPartner()) > 0;
    }

    /** Adds up the counts of one row. */
    private long count(String sql) {
        return runner.query("the query for repeated keys of " + model, sql, row -> {
            row.next();
            long sum = 0;
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                sum += row.getLong(i);
            }
            return sum;
        });
    }

    private DiffException repeats() {
        RepeatStatements statements = new RepeatStatements(tables);
        long inBase = count(statements.countInBase());
        long inCurrent = count(statements.countInCurrent());
        if (inBase + inCurrent == 0) {
            throw changed();
        }
        return new KeyRepeats(
                        inBase,
                        inBase > 0 ? examples("base", statements.examplesInBase()) : List.of(),
                        inCurrent,
                        inCurrent > 0 ? examples("current", statements.examplesInCurrent()) : List.of())
                .failure(model, names(), source);
    }

    /** Returns why statements that count the same rows disagree. */
    InconclusiveException changed() {
        boolean isFiltered = tables.base().isFiltered() || tables.current().isFiltered();
        return new InconclusiveException("the rows of " + model + " changed while they were compared"
                + (isFiltered ? ", or the filter selects other rows each time" : "")
                + "; compare them again when nothing writes"
                + (isFiltered ? ", by a filter that always selects the same rows" : ""));
    }

    private List<String> names() {
        return tables.key().stream().map(key -> key.columns().name()).toList();
    }

    private List<String> examples(String side, String sql) {
        List<String> names = names();
        return runner.rows("the query for repeated keys of " + model, sql, rows -> {
            List<String> examples = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(text(i, rows.value(i)));
                }
                long rowsOfKey = ((Number) Objects.requireNonNull(rows.value(names.size()))).longValue();
                examples.add(KeyRepeats.example(side, names, values, rowsOfKey));
            }
            return examples;
        });
    }

    private String text(int column, @Nullable Object value) {
        String text = value == null ? "NULL" : Rows.text(value);
        return value != null && mask.hidden().get(column) ? mask.masking().shown(text) : text;
    }
}
