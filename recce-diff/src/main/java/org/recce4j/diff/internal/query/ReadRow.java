package org.recce4j.diff.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read to compare it here.
 *
 * @param exact its values in the form in which they are equal if they are the same
 * @param row the row
 */
record ReadRow(List<@Nullable Object> exact, OneSidedRow row) {}
