package org.recce4j.diff.internal.query;

import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.SampleChoice;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.check.TemplateNames;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/**
 * {@code query_diff}: {@code sql_template}; {@code base_sql_template} for another query on base; {@code primary_keys} to put rows
 * together; {@code current_model} to compare a model of the current side with the query, both there; {@code samples}, the number of differing rows for
 * people (10 when not given).
 */
public record QueryDiffCheck(
        Json.Obj params,
        String template,
        @Nullable String baseTemplate,
        List<String> primaryKeys,
        @Nullable String currentModel,
        int samples)
        implements ComparingCheck {

    public static final String TYPE = "query_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = List.of(
            "sql_template", "base_sql_template", "primary_keys", "current_model", SampleChoice.PARAMETER, POLICY);

    private static final MeasureKinds MEASURES = MeasureKinds.ofBase("rows", "changed", "added", "removed")
            .and(MeasureKinds.of("columns", "added_columns", "removed_columns", "retyped_columns"));

    public static QueryDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MEASURES);
        if (given.text("current_model") != null && given.text("base_sql_template") != null) {
            given.refuseBeside("current_model", List.of("base_sql_template"));
        }
        return new QueryDiffCheck(
                params,
                given.require("sql_template"),
                given.text("base_sql_template"),
                given.listOrText("primary_keys"),
                given.text("current_model"),
                SampleChoice.limit(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return TemplateNames.title("query diff", names());
    }

    private Set<String> names() {
        return TemplateNames.of(template, baseTemplate == null ? "" : baseTemplate);
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, names());
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        SideQuery query = SideQuery.of(context.current(), template);
        SideQuery current = currentModel == null ? query : query.named("the query");
        return new QueryComparison(context, base(context), current, primaryKeys, samples).plan();
    }

    @Override
    public CheckResult run(CheckContext context) {
        SideQuery base = base(context);
        SideQuery query = SideQuery.of(context.current(), template);
        SideQuery current = currentModel == null ? query : query.named("the query");
        requireTwoResults(context, base, current);
        return new QueryComparison(context, base, current, primaryKeys, samples).run();
    }

    /** A query that names models and is the same on both sides reads the same tables twice. */
    private void requireTwoResults(CheckContext context, SideQuery base, SideQuery current) {
        boolean isOneQuery = base.sql().equals(current.sql()) && !names().isEmpty();
        if (isOneQuery && !base.side().equals(current.side()) && context.mightBeOnePlace()) {
            throw new InconclusiveException("the models of the query are the same tables on base and current;"
                    + " build the two environments into different schemas or databases");
        }
    }

    private SideQuery base(CheckContext context) {
        if (currentModel == null) {
            return SideQuery.of(context.base(), baseTemplate == null ? template : baseTemplate);
        }
        CheckContext.Side side = context.current();
        Relation relation = TableNodes.requireRelation(side, TableNodes.require(context, side, currentModel));
        Dialect dialect = side.runner().dialect();
        String sql = Sql.text(Sql.builder(dialect).select(DSL.asterisk()).from(Sql.table(dialect, relation)));
        return new SideQuery(side, currentModel, sql);
    }
}
