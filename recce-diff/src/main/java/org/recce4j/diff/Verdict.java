package org.recce4j.diff;

/** What a check that was carried out says. */
public enum Verdict {
    /** Nothing differs. */
    EQUAL,
    /** Something differs. */
    DIFFERENT,
    /** Something could not be looked at, so that equality cannot be claimed. */
    INCONCLUSIVE,
    /** Nothing was compared: the check asks about one environment only, as a query does. */
    ANSWERED
}
