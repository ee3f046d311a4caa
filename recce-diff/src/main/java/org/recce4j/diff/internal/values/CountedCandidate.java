package org.recce4j.diff.internal.values;

/** Columns that might be renamed, and how their values agree. */
record CountedCandidate(ColumnPair pair, Agreement agreement) {}
