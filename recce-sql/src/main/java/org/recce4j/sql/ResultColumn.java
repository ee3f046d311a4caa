package org.recce4j.sql;

/**
 * A column of a result. Immutable.
 *
 * @param name its label, in the warehouse's case
 * @param nativeType the warehouse's name for its type, as the driver returns it
 * @param type the type that this name means
 */
public record ResultColumn(String name, String nativeType, SqlType type) {}
