package org.recce4j.diff.internal.values;

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
