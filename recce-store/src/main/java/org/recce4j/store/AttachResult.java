package org.recce4j.store;

/**
 * The result of attaching an artifact. Immutable.
 *
 * @param attached the number of its tables or results that are now part of the run
 * @param kept the number of tables or results of an earlier artifact that are kept because this one does not have them
 */
public record AttachResult(int attached, int kept) {}
