package org.recce4j.diff.internal.query;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.TemplateNames;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** {@code query} and {@code query_base}: {@code sql_template}, one query with {@code ref} and {@code source}. */
public record QueryCheck(String type, Json.Obj params, String template) implements Check {

    public static final String TYPE = "query";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = List.of("sql_template");

    public static final String BASE_TYPE = "query_base";

    public static QueryCheck of(Json.Obj params) {
        return of(TYPE, params);
    }

    public static QueryCheck ofBase(Json.Obj params) {
        return of(BASE_TYPE, params);
    }

    private static QueryCheck of(String type, Json.Obj params) {
        Params given = new Params(type, params).requireKnown(PARAMETERS);
        return new QueryCheck(type, params, given.require("sql_template"));
    }

    @Override
    public String name() {
        return TemplateNames.title(type.equals(TYPE) ? "query" : "query on base", TemplateNames.of(template));
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, TemplateNames.of(template));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        CheckContext.Side side = type.equals(TYPE) ? context.current() : context.base();
        SideQuery query = SideQuery.of(side, template);
        return DiffPlan.of(
                new DiffPlan.Stage("rows", "nothing: it answers", DiffPlan.Stage.ALWAYS, List.of(query.sql()), null),
                new DiffPlan.Stage(
                        "count",
                        "how many rows there are in all",
                        "if there are more than " + SideQuery.LIMIT,
                        List.of(query.countStatement()),
                        null));
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckContext.Side side = type.equals(TYPE) ? context.current() : context.base();
        return new QueryRows(SideQuery.of(side, template).head().masked(context.maskingOfQuery()));
    }
}
