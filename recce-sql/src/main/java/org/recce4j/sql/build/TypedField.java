package org.recce4j.sql.build;

import org.jooq.Field;
import org.recce4j.sql.SqlType;

/**
 * An expression with the type of its values.
 *
 * @param field the expression
 * @param type the type
 */
public record TypedField(Field<?> field, SqlType type) {}
