package org.recce4j.diff.internal.values;

import java.util.List;
import org.recce4j.diff.result.KeySource;

/** A key and where it comes from. */
record ComparedKey(List<ExactPair> columns, KeySource source) {}
