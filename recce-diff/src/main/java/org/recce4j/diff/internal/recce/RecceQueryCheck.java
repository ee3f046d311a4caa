package org.recce4j.diff.internal.recce;

import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.TemplateNames;
import org.recce4j.diff.internal.query.QueryCheck;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;

/** Recce's {@code query} and {@code query_base}. */
public record RecceQueryCheck(String type, Json.Obj params, String template) implements Check {

    public static RecceQueryCheck of(Json.Obj params) {
        return new RecceQueryCheck(
                QueryCheck.TYPE, params, new RecceParams(QueryCheck.TYPE, params).require("sql_template"));
    }

    public static RecceQueryCheck ofBase(Json.Obj params) {
        return new RecceQueryCheck(
                QueryCheck.BASE_TYPE, params, new RecceParams(QueryCheck.BASE_TYPE, params).require("sql_template"));
    }

    @Override
    public String name() {
        return TemplateNames.title(
                type.equals(QueryCheck.TYPE) ? "query" : "query on base", TemplateNames.of(template));
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckContext.Side side = type.equals(QueryCheck.TYPE) ? context.current() : context.base();
        AgateFrame frame = RecceQuery.of(side, template).head();
        QueryRows shown = new QueryRows(frame.toFrame().masked(context.maskingOfQuery()));
        return new RecceAnswer(shown.toJson(), false, Json.Obj.EMPTY, shown.summary(), shown.table());
    }
}
