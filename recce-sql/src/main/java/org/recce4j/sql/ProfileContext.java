package org.recce4j.sql;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the Jinja of a profile can read. Its text shows no value, for the environment holds secrets. Thread-safe, given that the
 * maps are not changed.
 *
 * @param environment the environment variables, which {@code env_var} returns
 * @param vars dbt's {@code --vars}, which {@code var} returns
 * @param clock what {@code modules.datetime} reads; dbt uses the local time zone, {@link Clock#systemDefaultZone()}
 */
public record ProfileContext(
        Map<String, String> environment, Map<String, ? extends @Nullable Object> vars, Clock clock) {

    @Override
    public String toString() {
        return "ProfileContext[environment=" + environment.size() + " variables, vars=" + vars.size() + ", clock="
                + clock + "]";
    }
}
