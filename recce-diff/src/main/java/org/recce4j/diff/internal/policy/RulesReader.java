package org.recce4j.diff.internal.policy;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** Reads policies. */
public final class RulesReader {

    private static final String ALLOW = "allow";
    private static final String WARN = "warn";
    private static final Set<String> WORDS = Set.of(ALLOW, WARN, "fail");

    private RulesReader() {}

    /** Reads a policy; see {@link org.recce4j.diff.Policy#of}. */
    public static Rules of(Json value) {
        if (value instanceof Json.Str text && WORDS.contains(text.value())) {
            return new Rules(
                    text.value().equals(ALLOW) ? PolicyLimits.ALL : PolicyLimits.NOTHING,
                    text.value().equals(WARN) ? PolicyLimits.ALL : PolicyLimits.NOTHING);
        }
        return value instanceof Json.Obj limits
                ? of(limits.fields())
                : new Rules(PolicyLimitsReader.of(value), PolicyLimits.NOTHING);
    }

    private static Rules of(Map<String, Json> limits) {
        for (String name : limits.keySet()) {
            if (!name.equals(ALLOW) && !name.equals(WARN)) {
                throw PolicyLimits.invalid("it has no key \"" + name + "\"; its keys are " + ALLOW + " and " + WARN);
            }
        }
        if (limits.isEmpty()) {
            throw PolicyLimits.invalid("it is empty; give limits under " + ALLOW + " or " + WARN);
        }
        return new Rules(limits(limits.get(ALLOW)), limits(limits.get(WARN)));
    }

    private static PolicyLimits limits(@Nullable Json value) {
        return value == null ? PolicyLimits.NOTHING : PolicyLimitsReader.of(value);
    }
}
