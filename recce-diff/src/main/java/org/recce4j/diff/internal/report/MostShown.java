package org.recce4j.diff.internal.report;

/**
 * How much is shown.
 *
 * @param rows the number of rows below the head
 * @param width the number of characters of a row
 * @param cell the number of characters of a cell
 */
record MostShown(int rows, int width, int cell) {}
