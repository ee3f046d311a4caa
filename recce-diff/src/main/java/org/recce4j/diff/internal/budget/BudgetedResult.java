package org.recce4j.diff.internal.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * The result of a check with a budget.
 *
 * @param used what was used, for programs
 * @param usedUp what is used up, for people; null if nothing is
 */
record BudgetedResult(
        CheckResult result, Json.Obj used, @Nullable String usedUp) implements CheckResult {

    @Override
    public Verdict verdict() {
        return result.verdict();
    }

    @Override
    public String summary() {
        return usedUp == null ? result.summary() : result.summary() + "; " + usedUp;
    }

    @Override
    public List<List<String>> table() {
        return result.table();
    }

    @Override
    public List<Detail> details() {
        return result.details();
    }

    @Override
    public List<String> notCompared() {
        return result.notCompared();
    }

    @Override
    public List<Measure> measures() {
        return result.measures();
    }

    @Override
    public Json.Obj toJson() {
        return result.toJson().with(Budget.PARAMETER, used);
    }
}
