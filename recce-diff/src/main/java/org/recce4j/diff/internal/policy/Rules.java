package org.recce4j.diff.internal.policy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Verdict;

/**
 * What a policy says.
 *
 * @param allow the limits of what is allowed
 * @param warn the limits of what only warns
 */
public record Rules(PolicyLimits allow, PolicyLimits warn) {

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
