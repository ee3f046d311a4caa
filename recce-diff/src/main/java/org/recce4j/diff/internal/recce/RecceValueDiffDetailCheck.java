package org.recce4j.diff.internal.recce;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/** Recce's {@code value_diff_detail}: the rows of one side alone, 1,000 at most, and no flag if there are more. */
public record RecceValueDiffDetailCheck(Json.Obj params, RecceValues asked) implements Check {

    public static final String TYPE = "value_diff_detail";

    private static final int LIMIT = 1_000;

    public static RecceValueDiffDetailCheck of(Json.Obj params) {
        return new RecceValueDiffDetailCheck(params, RecceValues.of(new RecceParams(TYPE, params)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "rows of " + asked.model() + " that differ";
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return RecceNodes.idOf(changes, asked.model()).stream().toList();
    }

    @Override
    public CheckResult run(CheckContext context) {
        RecceTables tables = RecceTables.read(context, asked.model());
        RecceValues verified = asked.verified(context, tables);
        AgateFrame frame = difference(context.together().dialect(), tables, verified)
                .read(context)
                .stamped(RecceColumns.types(context.current().state(), asked.model()));
        QueryRows shown = new QueryRows(frame.toFrame().masked(RecceModels.masking(context, asked.model())));
        boolean changed = !frame.rows().isEmpty();
        String summary = RecceWords.oneSided(frame.rows().size());
        return new RecceAnswer(
                shown.toJson(), false, RecceConclusions.of(changed, nodes(context.changes())), summary, shown.table());
    }

    static RecceRowDiff difference(Dialect dialect, RecceTables tables, RecceValues verified) {
        List<Field<?>> keys = verified.key().columns().stream()
                .<Field<?>>map(column -> DSL.field(DSL.name(column)))
                .toList();
        return new RecceRowDiff(
                rows(dialect, tables.base(), verified), rows(dialect, tables.current(), verified), keys, LIMIT);
    }

    private static Select<Record> rows(Dialect dialect, Relation relation, RecceValues verified) {
        return Sql.builder(dialect)
                .select(verified.columns().stream()
                        .map(column -> Sql.column("t", column))
                        .toList())
                .from(Sql.table(dialect, relation).as("t"));
    }
}
