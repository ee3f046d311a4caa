package org.recce4j.store;

/**
 * What attaching an artifact did.
 *
 * @param attached how many tables or results of it are now part of the run
 * @param kept how many of an earlier artifact stay because it does not have them: a poorer artifact takes nothing away
 */
public record AttachResult(int attached, int kept) {}
