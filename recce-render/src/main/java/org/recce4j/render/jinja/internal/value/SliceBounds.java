package org.recce4j.render.jinja.internal.value;

/** A slice over a sequence of known length. */
record SliceBounds(int start, int stop, int step, int length) {}
