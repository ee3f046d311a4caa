package org.recce4j.diff;

import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.policy.Rules;
import org.recce4j.diff.internal.policy.RulesReader;
import org.recce4j.model.Json;

/**
 * Which differences of a check are allowed, and which only warn; all others fail. The verdict of the check does not
 * change: it is DIFFERENT even if the difference is allowed. Immutable, thread-safe.
 */
public final class Policy {

    /** A policy that judges nothing. */
    public static final Policy NONE = new Policy(null);

    private final @Nullable Rules rules;

    private Policy(@Nullable Rules rules) {
        this.rules = rules;
    }

    /**
     * Reads a policy: {@code allow}, {@code warn} or {@code fail} for any difference; a limit of what is allowed, such as {@code 1 %},
     * {@code at most 10 rows} or {@code 0}; or a mapping with limits under {@code allow} and {@code warn}. There, a limit is one of the check's
     * main measure, {@code all}, a mapping of measures to limits, or a list of measures that may differ without limit.
     *
     * @param value the value of the parameter; {@link Json.Null} for none
     * @throws DiffException INVALID_CHECK if it is none of these
     */
    public static Policy of(Json value) {
        return value == Json.Null.INSTANCE ? NONE : new Policy(RulesReader.of(value));
    }

    /**
     * Returns whether the policy has limits, which are checked against the measures of a result, and is not only a
     * word.
     */
    public boolean hasLimits() {
        return rules != null && rules.hasLimits();
    }

    /**
     * Judges a difference.
     *
     * @return the judgement; null without a policy, or if the result's verdict is not DIFFERENT
     */
    public @Nullable Judgement judge(CheckResult result) {
        return rules == null ? null : rules.judge(result);
    }
}
