package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.count.RowCountCheck;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;

/** {@code row_count} as Recce answers it. */
public record RecceRowCountCheck(Json.Obj params, RecceCounts counts) implements Check {

    public static RecceRowCountCheck of(Json.Obj params) {
        return new RecceRowCountCheck(
                params,
                RecceCounts.of(new Params(
                        RowCountCheck.TYPE, params.without(List.of("select", "exclude", "packages", "view_mode")))));
    }

    @Override
    public String type() {
        return RowCountCheck.TYPE;
    }

    @Override
    public String name() {
        return RowCountCheck.TYPE;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return counts.namesNodes() ? counts.nodes(changes) : List.of();
    }

    @Override
    public CheckResult run(CheckContext context) {
        if (!counts.namesNodes()) {
            throw new DiffException(DiffErrorCode.INVALID_CHECK, "'RowCountParams' object has no attribute 'select'");
        }
        Map<String, RecceCount> current = RecceSideCounts.read(context.current(), counts.counted(context));
        Json.Obj.Builder result = Json.Obj.builder();
        List<List<String>> table = new ArrayList<>(List.of(List.of("model", "rows")));
        current.forEach((name, count) -> {
            result.put(
                    name,
                    Json.Obj.builder()
                            .put("curr", count.rows())
                            .put("curr_meta", count.meta())
                            .build());
            table.add(List.of(name, count.text()));
        });
        return new RecceAnswer(
                result.build(), false, Json.Obj.EMPTY, Numbers.count(current.size(), "node") + " counted", table);
    }
}
