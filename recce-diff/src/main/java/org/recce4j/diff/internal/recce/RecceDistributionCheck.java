package org.recce4j.diff.internal.recce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.distribution.ProfileDistributionCheck;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.ResultColumn;

/** Recce's {@code profile_distribution}, which DuckDB alone can answer, with estimates. */
public record RecceDistributionCheck(Json.Obj params, String model, List<String> columns) implements Check {

    public static RecceDistributionCheck of(Json.Obj params) {
        RecceParams given = new RecceParams(ProfileDistributionCheck.TYPE, params);
        return new RecceDistributionCheck(params, given.require("model"), given.list("columns"));
    }

    @Override
    public String type() {
        return ProfileDistributionCheck.TYPE;
    }

    @Override
    public String name() {
        return "distribution of " + model;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public CheckResult run(CheckContext context) {
        String warehouse = context.current().runner().dialect().name();
        if (!warehouse.equals("duckdb")) {
            return answer(Json.Obj.builder()
                    .put("status", "unsupported")
                    .put("reason", "profile_distribution is not supported on " + warehouse)
                    .put("columns", Json.Obj.EMPTY)
                    .build());
        }
        Optional<SideTable> base = table(context.base());
        Optional<SideTable> current = table(context.current());
        List<ResultColumn> columns = current.or(() -> base).map(this::chosen).orElse(List.of());
        RecceDistribution before = RecceDistribution.of(base, columns);
        RecceDistribution after = RecceDistribution.of(current, columns);
        Json.Obj.Builder found = Json.Obj.builder();
        Set<ResultColumn> nearlyUnique = new LinkedHashSet<>();
        Masking masking = RecceModels.masking(context, model);
        for (ResultColumn column : columns) {
            if (RecceDistribution.isNumeric(column)) {
                found.put(
                        column.name(),
                        masking.hides(column.name())
                                ? RecceShapes.HIDDEN
                                : RecceShapes.histogram(column, before, after));
            }
        }
        for (ResultColumn column : columns) {
            if (RecceDistribution.isCategory(column)) {
                if (before.isNearlyUnique(column) || after.isNearlyUnique(column)) {
                    nearlyUnique.add(column);
                } else {
                    found.put(
                            column.name(),
                            masking.hides(column.name())
                                    ? RecceShapes.HIDDEN
                                    : RecceRanks.of(before.top(column), after.top(column)));
                }
            }
        }
        nearlyUnique.forEach(column -> found.put(column.name(), RecceRanks.of(List.of(), List.of())));
        return answer(Json.Obj.builder()
                .put("status", "ok")
                .put("strategy", "approx_all")
                .put("columns", found.build())
                .put("base_total", before.rows())
                .put("current_total", after.rows())
                .build());
    }

    private static RecceAnswer answer(Json.Obj result) {
        return new RecceAnswer(
                result,
                false,
                Json.Obj.EMPTY,
                "distributions of "
                        + Numbers.count(result.object("columns").fields().size(), "column"),
                List.of());
    }

    /** One side may lack the model. */
    private Optional<SideTable> table(CheckContext.Side side) {
        return RecceNodes.byName(side.state(), model).map(node -> {
            SideTable table = RecceModels.table(side, model);
            return SideTable.read(side, node, table.rows());
        });
    }

    /** The names are compared exactly, unlike in a profile. */
    private List<ResultColumn> chosen(SideTable table) {
        return table.columns().stream()
                .filter(column -> columns.isEmpty() || columns.contains(column.name()))
                .toList();
    }
}
