package org.recce4j.diff.internal.recce;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.TemplateNames;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.build.Sql;

/** Recce's {@code query_diff}. With {@code current_model} both queries run on the current side, the base's over that model. */
public record RecceQueryDiffCheck(
        Json.Obj params,
        String template,
        @Nullable String baseTemplate,
        List<String> primaryKeys,
        @Nullable String currentModel)
        implements Check {

    public static final String TYPE = "query_diff";

    private static final String MODEL = "select * from {{ ref(NAME) }}";

    private static final int LIMIT = 2_000;

    public static RecceQueryDiffCheck of(Json.Obj params) {
        RecceParams given = new RecceParams(TYPE, params);
        return new RecceQueryDiffCheck(
                params,
                given.require("sql_template"),
                given.text("base_sql_template"),
                given.list("primary_keys"),
                given.text("current_model"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return TemplateNames.title("query diff", TemplateNames.of(template));
    }

    @Override
    public CheckResult run(CheckContext context) {
        RecceQuery base = base(context);
        RecceQuery current = RecceQuery.of(context.current(), template);
        return primaryKeys.isEmpty() ? frames(context, base, current) : difference(context, base, current);
    }

    private RecceQuery base(CheckContext context) {
        if (currentModel != null) {
            String name = JsonText.write(new Json.Str(currentModel));
            return RecceQuery.of(context.current(), MODEL.replace("NAME", name));
        }
        return RecceQuery.of(context.base(), baseTemplate == null ? template : baseTemplate);
    }

    private RecceAnswer frames(CheckContext context, RecceQuery base, RecceQuery current) {
        AgateFrame before = stamped(context, base.head());
        AgateFrame after = stamped(context, current.head());
        boolean changed = DeepDiff.differs(before.comparable(), after.comparable());
        Json.Obj result = Json.Obj.builder()
                .put("base", shown(context, before).toJson())
                .put("current", shown(context, after).toJson())
                .build();
        String summary = changed ? "the results differ" : "the results have the same values";
        return new RecceAnswer(result, false, RecceConclusions.ofQueries(changed), summary, List.of());
    }

    private RecceAnswer difference(CheckContext context, RecceQuery base, RecceQuery current) {
        AgateFrame frame = stamped(context, new RecceRowDiff(base.part(), current.part(), keys(), LIMIT).read(context));
        Frame shown = shown(context, frame);
        Json.Obj result = Json.Obj.builder().put("diff", shown.toJson()).build();
        int rows = frame.rows().size();
        String summary = RecceWords.oneSided(rows);
        return new RecceAnswer(
                result, false, RecceConclusions.ofQueries(rows > 0), summary, new QueryRows(shown).table());
    }

    private static Frame shown(CheckContext context, AgateFrame frame) {
        return frame.toFrame().masked(context.maskingOfQuery());
    }

    /** As they are written. */
    private List<Field<?>> keys() {
        return primaryKeys.stream()
                .<Field<?>>map(key -> DSL.field("{0}", Sql.raw(key)))
                .toList();
    }

    /** Only a model's own result has the types of the catalog, the current one for both sides. */
    private AgateFrame stamped(CheckContext context, AgateFrame frame) {
        return currentModel == null
                ? frame
                : frame.stamped(RecceColumns.types(context.current().state(), currentModel));
    }
}
