package org.recce4j.sql;

/**
 * A column of a result. Immutable.
 *
 * @param name its label, in the warehouse's case
 * @param nativeType the warehouse's name of its type, as the driver gives it
 * @param type what that means
 */
public record ResultColumn(String name, String nativeType, SqlType type) {}
