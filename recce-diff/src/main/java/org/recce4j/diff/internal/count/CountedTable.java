package org.recce4j.diff.internal.count;

import org.jspecify.annotations.Nullable;
import org.recce4j.sql.SqlException;

/**
 * The rows of a table, or why it was not counted: one of the two.
 *
 * @param rows the number of rows
 * @param failure what the warehouse says
 */
public record CountedTable(@Nullable Long rows, @Nullable SqlException failure) {}
