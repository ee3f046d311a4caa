package org.recce4j.sql.internal.profile;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Jinja of a profile can read. Its text shows no value, for the environment holds secrets. */
public record ProfileContext(
        Map<String, String> environment, Map<String, ? extends @Nullable Object> vars, Clock clock) {

    @Override
    public String toString() {
        return "environment of " + environment.size() + ", vars of " + vars.size() + ", " + clock;
    }
}
