package org.recce4j.diff.internal.places;

/** What is made of values that were read. */
public enum MeetingKind {
    /** Objects that are equal if the values are the same. */
    SAME,
    /** The same, where one side has whole numbers and the other floating point numbers. */
    MIXED_NUMBERS,
    /** Nothing: a comparator compares them as they are. */
    AS_READ
}
