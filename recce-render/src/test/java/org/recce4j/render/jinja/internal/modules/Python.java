package org.recce4j.render.jinja.internal.modules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.modules.PythonModules;

/** Evaluates expressions over Python's modules, for tests; the clock stands still in a summer of Berlin. */
final class Python {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-02T23:30:00.123456789Z"), ZoneId.of("Europe/Berlin"));

    private static final Jinja JINJA = Jinja.builder()
            .global("datetime", PythonModules.datetime(CLOCK))
            .global("itertools", PythonModules.itertools())
            .global("json", PythonModules.json())
            .global("pytz", PythonModules.pytz())
            .global("re", PythonModules.re())
            .limits(new RenderLimits(200_000, 100_000, 2_000, 100_000, 10_000_000))
            .build();

    private Python() {}

    /** What an expression prints, or the class and the message of its error. */
    static String answer(String expression, Map<String, ?> variables) {
        try {
            return JINJA.render("{{ " + expression + " }}", variables);
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason();
        }
    }

    static String answer(String expression) {
        return answer(expression, Map.of());
    }

    /** The value itself, which is not None. */
    static Object value(String expression, Map<String, ?> variables) {
        return Objects.requireNonNull(JINJA.renderNative("{% set value = " + expression + " %}{{ value }}", variables));
    }
}
