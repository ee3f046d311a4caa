package org.recce4j.diff.internal.values;

import org.recce4j.diff.result.ValueDiff;

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
record PairedRowCounts(
        long base, long current, long pairs, long baseOnly, long currentOnly, long baseNullKeys, long currentNullKeys) {

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

    PairedRowCounts withPartners(PairedRowCounts found) {
        return new PairedRowCounts(
                base,
                current,
                pairs + found.pairs,
                baseOnly - found.pairs,
                currentOnly - found.pairs,
                baseNullKeys,
                currentNullKeys);
    }
}
