package org.recce4j.render.jinja.modules;

import java.time.Clock;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.modules.DatetimeModule;
import org.recce4j.render.jinja.internal.modules.ItertoolsModule;
import org.recce4j.render.jinja.internal.modules.JsonModule;
import org.recce4j.render.jinja.internal.modules.RegexModule;

/**
 * Python's modules that dbt hands to templates, as values for {@link org.recce4j.render.jinja.Jinja.Builder#global} or a
 * rendering's variables. Each is the subset that {@code docs/jinja.md} lists. Immutable and thread-safe.
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
     * @param clock what {@code now} and {@code today} ask; its zone is that of a {@code now} without one
     */
    public static TemplateObject datetime(Clock clock) {
        return DatetimeModule.module(clock);
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
