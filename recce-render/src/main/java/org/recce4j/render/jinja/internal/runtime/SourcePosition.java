package org.recce4j.render.jinja.internal.runtime;

/**
 * Where a part of a template begins.
 *
 * @param line as Jinja2 counts for this part
 * @param offset the UTF-16 unit in the source
 */
public record SourcePosition(int line, int offset) {}
