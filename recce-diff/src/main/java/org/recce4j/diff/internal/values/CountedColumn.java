package org.recce4j.diff.internal.values;

/** A compared column and its counts. */
record CountedColumn(ColumnPair pair, PairedValueCounts counts) {}
