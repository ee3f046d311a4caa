package org.recce4j.diff.internal;

import java.util.List;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * Why a check cannot say whether anything differs. As JSON {@code {reason}}.
 *
 * @param reason why, for people
 */
public record Inconclusive(String reason) implements CheckResult {

    @Override
    public Verdict verdict() {
        return Verdict.INCONCLUSIVE;
    }

    @Override
    public String summary() {
        return reason;
    }

    @Override
    public List<String> notCompared() {
        return List.of(reason);
    }

    @Override
    public Json.Obj toJson() {
        return Json.Obj.builder().put("reason", reason).build();
    }
}
