/**
 * The checks that come with recce4j, and what each finds.
 *
 * <ol>
 *   <li>{@link org.recce4j.diff.check.Checks} makes them: one by one, by name and parameters, or for a set of changes;
 *   <li>{@code row_count_diff} finds a {@link org.recce4j.diff.check.RowCountDiff}, {@code schema_diff} a
 *       {@link org.recce4j.diff.check.SchemaDiff}, {@code value_diff} a {@link org.recce4j.diff.check.ValueDiff}.
 * </ol>
 */
package org.recce4j.diff.check;
