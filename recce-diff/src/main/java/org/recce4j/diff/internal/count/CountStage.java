package org.recce4j.diff.internal.count;

import java.util.List;
import java.util.Optional;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.model.Node;

/** The stage of a plan that counts nodes. */
final class CountStage {

    private CountStage() {}

    static DiffPlan.Stage of(CheckContext.Side side, Filters filters, List<Optional<Node>> nodes, String decides) {
        List<TableRows> tables = nodes.stream()
                .flatMap(node -> CountableNodes.table(node).stream())
                .map(relation -> filters.rows(side, relation))
                .toList();
        return new DiffPlan.Stage(
                "counts of " + side.name(),
                decides,
                DiffPlan.Stage.ALWAYS,
                TableCountStatement.all(side.runner().dialect(), tables),
                tables.size());
    }
}
