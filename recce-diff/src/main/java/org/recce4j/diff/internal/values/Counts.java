package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.recce4j.diff.result.ValueDiff;

/**
 * What a comparison of rows by key counts.
 *
 * @param rows the rows
 * @param keysAlone how many keys the rows without a partner have, each side's counted for itself; empty if they were not counted
 * @param columns the values of the rows that both tables have
 * @param candidates how the values of columns that might be renamed agree
 */
record Counts(Rows rows, OptionalLong keysAlone, List<Values> columns, List<Agreement> candidates) {

    Counts(Rows rows, OptionalLong keysAlone, List<Values> columns) {
        this(rows, keysAlone, columns, List.of());
    }

    /** Returns the counts of these rows, and of others that these have as rows without a partner. */
    Counts withPartners(Counts found) {
        List<Values> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sums.add(columns.get(i).plus(found.columns.get(i)));
        }
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            agreements.add(candidates.get(i).plus(found.candidates.get(i)));
        }
        return new Counts(rows.withPartners(found.rows), keysAlone, sums, agreements);
    }

    /**
     * Counts of rows.
     *
     * @param base how many rows base has
     * @param current how many rows current has
     * @param pairs how many pairs of rows with equal keys there are
     * @param baseOnly how many rows of base have no partner
     * @param currentOnly how many rows of current have no partner
     * @param baseNullKeys how many rows of base have NULL in their keys and no partner
     * @param currentNullKeys how many rows of current have NULL in their keys and no partner
     */
    record Rows(
            long base,
            long current,
            long pairs,
            long baseOnly,
            long currentOnly,
            long baseNullKeys,
            long currentNullKeys) {

        /**
         * Returns whether no row is in two pairs: a row is in a pair at least once if it has a partner, and these numbers agree only if
         * none is there twice.
         */
        boolean pairsAreUnique() {
            return pairs + baseOnly == base && pairs + currentOnly == current;
        }

        ValueDiff.Rows result() {
            return new ValueDiff.Rows(base, current, pairs, baseNullKeys, currentNullKeys);
        }

        Rows withPartners(Rows found) {
            return new Rows(
                    base,
                    current,
                    pairs + found.pairs,
                    baseOnly - found.pairs,
                    currentOnly - found.pairs,
                    baseNullKeys,
                    currentNullKeys);
        }
    }

    /**
     * Counts of the values of a column in the rows that both tables have.
     *
     * @param matched how often they are the same, NULL being the same as NULL
     * @param baseNull how often only base's is NULL
     * @param currentNull how often only current's is NULL
     */
    record Values(long matched, long baseNull, long currentNull) {

        /**
         * Returns the column's result.
         *
         * @param pairs how many rows both tables have
         */
        ValueDiff.ColumnMatch match(String column, long pairs) {
            return new ValueDiff.ColumnMatch(
                    column, matched, pairs - matched - baseNull - currentNull, baseNull, currentNull);
        }

        Values plus(Values other) {
            return new Values(matched + other.matched, baseNull + other.baseNull, currentNull + other.currentNull);
        }
    }

    /**
     * How the values of two columns agree in the rows that both tables have.
     *
     * @param equal how often they are the same and not NULL
     * @param bothNull how often both are NULL
     * @param varied 0 if those that are equal are all the same value, or there are none
     */
    record Agreement(long equal, long bothNull, long varied) {

        Agreement plus(Agreement other) {
            return new Agreement(equal + other.equal, bothNull + other.bothNull, varied + other.varied);
        }

        long same() {
            return equal + bothNull;
        }

        /** Columns that are NULL or constant where they agree prove nothing. */
        boolean isConvincing(long rows, int minPercent) {
            return varied > 0 && equal * 100 >= (rows - bothNull) * minPercent;
        }
    }
}
