package org.recce4j.diff.internal.recce;

/**
 * How often a column's values match, as Recce counts.
 *
 * @param matched pairs of rows with equal values, and rows of one side alone whose value is NULL
 * @param mismatched pairs of rows with different values
 * @param added rows of current alone whose value is not NULL
 * @param removed rows of base alone whose value is not NULL
 */
record RecceColumnCounts(long matched, long mismatched, long added, long removed) {

    static final RecceColumnCounts NONE = new RecceColumnCounts(0, 0, 0, 0);

    RecceColumnCounts plus(RecceColumnCounts more) {
        return new RecceColumnCounts(
                matched + more.matched, mismatched + more.mismatched, added + more.added, removed + more.removed);
    }

    long common() {
        return matched + mismatched;
    }

    long total() {
        return common() + added + removed;
    }
}
