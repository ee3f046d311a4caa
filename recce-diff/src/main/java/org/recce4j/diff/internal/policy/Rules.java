package org.recce4j.diff.internal.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * What a policy says.
 *
 * @param allow the limits of what is allowed
 * @param warn the limits of what only warns
 */
public record Rules(PolicyLimits allow, PolicyLimits warn) {

    private static final String ALLOW = "allow";
    private static final String WARN = "warn";
    private static final Set<String> WORDS = Set.of(ALLOW, WARN, "fail");

    /** Reads a policy; see {@link org.recce4j.diff.Policy#of}. */
    public static Rules of(Json value) {
        if (value instanceof Json.Str text && WORDS.contains(text.value())) {
            return new Rules(
                    text.value().equals(ALLOW) ? PolicyLimits.ALL : PolicyLimits.NOTHING,
                    text.value().equals(WARN) ? PolicyLimits.ALL : PolicyLimits.NOTHING);
        }
        return value instanceof Json.Obj limits
                ? of(limits.fields())
                : new Rules(PolicyLimits.of(value), PolicyLimits.NOTHING);
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
        return value == null ? PolicyLimits.NOTHING : PolicyLimits.of(value);
    }

    public boolean hasLimits() {
        return Stream.of(allow, warn).anyMatch(limits -> !limits.isAll() && !limits.isNothing());
    }

    /** Returns the judgement of a difference; null if the result's verdict is not DIFFERENT. */
    public @Nullable Judgement judge(CheckResult result) {
        if (result.verdict() != Verdict.DIFFERENT) {
            return null;
        }
        List<String> notAllowed = allow.excess(result);
        if (notAllowed.isEmpty()) {
            return new Judgement(Judgement.Level.ALLOWED, allow.words(result));
        }
        List<String> notWarned = warn.excess(result);
        if (notWarned.isEmpty()) {
            return new Judgement(Judgement.Level.WARNS, String.join("; ", notAllowed));
        }
        return new Judgement(Judgement.Level.FAILS, String.join("; ", warn.isNothing() ? notAllowed : notWarned));
    }
}
