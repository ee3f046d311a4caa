package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * An oddity of an artifact that did not prevent reading it.
 *
 * @param code a stable id, such as {@code EXTRACT-NEWER-VERSION}
 * @param message what was found and what was done about it
 * @param path the place in the artifact, as a JSON path; null if it concerns the whole artifact
 */
public record Warning(String code, String message, @Nullable String path) {}
