package org.recce4j.diff.internal.values;

import org.recce4j.diff.result.FrequentChange.Kind;

/** A column and a kind of change. */
record ChangePart(ChangedColumn column, Kind kind) {}
