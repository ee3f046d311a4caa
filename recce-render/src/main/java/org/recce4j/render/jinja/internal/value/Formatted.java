package org.recce4j.render.jinja.internal.value;

/** A value with its own format language, such as a date. */
@FunctionalInterface
public interface Formatted {
    String format(Meter meter, String spec);
}
