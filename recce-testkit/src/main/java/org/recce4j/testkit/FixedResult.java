package org.recce4j.testkit;

import java.util.List;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

record FixedResult() implements CheckResult {
    @Override
    public Verdict verdict() {
        return Verdict.DIFFERENT;
    }

    @Override
    public String summary() {
        return "one cell differs";
    }

    @Override
    public List<List<String>> table() {
        return List.of(List.of("col | umn", "n"), List.of("*x*", "1"));
    }

    @Override
    public List<String> notCompared() {
        return List.of("column shape: it has no type");
    }

    @Override
    public Json.Obj toJson() {
        return Json.Obj.builder().put("cells", 1).build();
    }
}
