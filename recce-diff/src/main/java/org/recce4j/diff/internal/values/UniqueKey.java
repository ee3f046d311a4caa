package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.util.List;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.result.KeySource;
import org.recce4j.sql.QueryRunner;

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
        RepeatExamples shown = new RepeatExamples(tables);
        RepeatedKeys repeated = new RepeatedKeys(runner, model, tables, mask);
        return new KeyRepeats(
                        inBase,
                        inBase > 0 ? repeated.examples("base", shown.inBase()) : List.of(),
                        inCurrent,
                        inCurrent > 0 ? repeated.examples("current", shown.inCurrent()) : List.of())
                .failure(model, repeated.names(), source);
    }

    /** Returns why statements that count the same rows disagree. */
    InconclusiveException changed() {
        boolean isFiltered = tables.base().isFiltered() || tables.current().isFiltered();
        return new InconclusiveException("the rows of " + model + " changed while they were compared"
                + (isFiltered ? ", or the filter selects other rows each time" : "")
                + "; compare them again when nothing writes"
                + (isFiltered ? ", by a filter that always selects the same rows" : ""));
    }
}
