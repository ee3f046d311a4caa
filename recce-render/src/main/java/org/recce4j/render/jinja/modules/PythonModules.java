package org.recce4j.render.jinja.modules;

import java.time.Clock;
import java.time.Instant;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.modules.DatetimeModule;
import org.recce4j.render.jinja.internal.modules.ItertoolsModule;
import org.recce4j.render.jinja.internal.modules.JsonModule;
import org.recce4j.render.jinja.internal.modules.RegexModule;

/**
 * The Python modules that dbt offers to templates. Pass them to {@link org.recce4j.render.jinja.Jinja.Builder#global}, or as
 * variables of a rendering. {@code docs/jinja.md} lists the supported subset of each. Immutable and thread-safe.
 */
public final class PythonModules {

    private PythonModules() {}

    /** Returns {@code re}: Python's syntax of regular expressions, run by {@link java.util.regex.Pattern}. */
    public static TemplateObject re() {
        return RegexModule.module();
    }

    /**
     * Returns {@code datetime}: {@code date}, {@code datetime}, {@code time}, {@code timedelta}, {@code timezone}.
     *
     * @param clock the clock that {@code now} and {@code today} read; its zone applies to a {@code now} without one
     */
    public static TemplateObject datetime(Clock clock) {
        return DatetimeModule.module(clock);
    }

    /** Returns a {@code datetime.datetime} in UTC. */
    public static TemplateObject utc(Instant instant) {
        return DatetimeModule.utc(instant);
    }

    /** Returns {@code pytz}: {@code timezone}, {@code utc}; the zones are the JDK's. */
    public static TemplateObject pytz() {
        return DatetimeModule.pytz();
    }

    /** Returns {@code itertools}. */
    public static TemplateObject itertools() {
        return ItertoolsModule.module();
    }

    /** Returns {@code json}: {@code dumps} and {@code loads}. */
    public static TemplateObject json() {
        return JsonModule.module();
    }
}
