package org.recce4j.sql.build;

import org.jooq.Field;

/**
 * Two columns in the form in which {@code =} compares their values exactly: it holds where the two are the same value and
 * nowhere else. Both can be keys of a join and of a group, NULL stays NULL, and no value makes the statement fail.
 *
 * @param left the first column
 * @param right the second one
 */
public record ExactValues(Field<?> left, Field<?> right) {}
