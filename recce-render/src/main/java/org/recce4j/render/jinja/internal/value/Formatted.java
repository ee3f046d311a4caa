package org.recce4j.render.jinja.internal.value;

/** A value with a format language of its own, such as a date. */
@FunctionalInterface
public interface Formatted {
    String format(Meter meter, String spec);
}
