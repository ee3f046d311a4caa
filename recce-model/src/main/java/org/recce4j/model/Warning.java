package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * Something odd in an artifact that did not stop its reading.
 *
 * @param code a stable id, such as {@code EXTRACT-NEWER-VERSION}
 * @param message what was found and what was done about it
 * @param path where in the artifact, as a JSON path; null when it concerns the whole
 */
public record Warning(String code, String message, @Nullable String path) {}
