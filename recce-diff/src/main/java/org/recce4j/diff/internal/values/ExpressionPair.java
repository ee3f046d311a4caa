package org.recce4j.diff.internal.values;

import org.recce4j.sql.build.TypedField;

/** The values of an expression on both sides, of tables called {@code t}. */
record ExpressionPair(TypedField base, TypedField current) {}
