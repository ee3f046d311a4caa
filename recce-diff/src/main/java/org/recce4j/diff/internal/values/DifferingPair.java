package org.recce4j.diff.internal.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Samples;

/** A key and its rows, which differ. */
record DifferingPair(List<@Nullable Object> key, Samples.Row row) {}
