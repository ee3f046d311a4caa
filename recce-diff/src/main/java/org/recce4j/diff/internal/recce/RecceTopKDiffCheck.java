package org.recce4j.diff.internal.recce;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.diff.internal.distribution.TopKDiffCheck;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Rows;
import org.recce4j.sql.build.Sql;

/**
 * Recce's {@code top_k_diff}: values are grouped by their text, the text {@code __null__} becomes null, the column is any
 * expression, and counts that change places are no change.
 */
public record RecceTopKDiffCheck(Json.Obj params, String model, String column, int k) implements Check {

    private static final int DEFAULT_K = 10;
    private static final String NULL = "__null__";
    private static final String CATEGORY = "category";
    private static final String BASE = "base_count";
    private static final String CURRENT = "curr_count";

    public static RecceTopKDiffCheck of(Json.Obj params) {
        RecceParams given = new RecceParams(TopKDiffCheck.TYPE, params);
        return new RecceTopKDiffCheck(
                params, given.require("model"), given.require("column_name"), given.integer("k", DEFAULT_K));
    }

    @Override
    public String type() {
        return TopKDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return "top " + k + " values of " + model + "." + column;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public CheckResult run(CheckContext context) {
        SideTable base = RecceModels.table(context.base(), model);
        SideTable current = RecceModels.table(context.current(), model);
        QueryRunner runner = context.together();
        List<List<@Nullable Object>> rows = runner.rows(
                "the query for the top values of " + current.node().id(),
                statement(base, current),
                RecceTopKDiffCheck::read);
        Map<String, @Nullable Object> before = side(rows, 1, total(base));
        Map<String, @Nullable Object> after = side(rows, 2, total(current));
        boolean changed = DeepDiff.differs(before, after);
        Masking masking = RecceModels.masking(context, model);
        if (RecceModels.hides(masking, column)) {
            hide(before, masking);
            hide(after, masking);
        }
        Json.Obj result = Json.Obj.builder()
                .put("base", Json.of(before))
                .put("current", Json.of(after))
                .build();
        return new RecceAnswer(
                result,
                false,
                RecceConclusions.of(changed, List.of(current.node().id())),
                changed ? "the counts differ" : "the counts are the same, in some order",
                List.of());
    }

    private static void hide(Map<String, @Nullable Object> side, Masking masking) {
        side.computeIfPresent(
                "values",
                (key, values) -> Json.of(values) instanceof Json.Arr list
                        ? list.items().stream().map(masking::shown).toList()
                        : List.of());
    }

    String statement(SideTable base, SideTable current) {
        DSLContext build = Sql.builder(current.dialect());
        Field<Long> none = inline(0L);
        Field<Long> rows = count().coerce(Long.class);
        Select<Record3<String, Long, Long>> both =
                grouped(base, rows.as(BASE), none.as(CURRENT)).unionAll(grouped(current, none, rows));
        Field<Object> category = field(DSL.name(CATEGORY));
        Field<Long> baseCount = field(DSL.name(BASE), Long.class);
        Field<Long> currentCount = field(DSL.name(CURRENT), Long.class);
        return Sql.text(build.select(
                        category,
                        coalesce(sum(baseCount), inline(0)).as(BASE),
                        coalesce(sum(currentCount), inline(0)).as(CURRENT))
                .from(both.asTable("both_sides"))
                .groupBy(category)
                .orderBy(currentCount.desc(), baseCount.desc(), category)
                .limit(inline(k)));
    }

    private Select<Record3<String, Long, Long>> grouped(SideTable side, Field<Long> base, Field<Long> current) {
        Field<Object> value = field("{0}", Sql.raw(column));
        Field<String> category = side.dialect().text(value);
        return Sql.builder(side.dialect())
                .select(category.as(CATEGORY), base, current)
                .from(side.table())
                .where(value.isNotNull())
                .groupBy(category);
    }

    private static List<List<@Nullable Object>> read(Rows rows) throws SQLException {
        List<List<@Nullable Object>> read = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            Object category = rows.value(0);
            row.add(NULL.equals(category) ? null : category);
            row.add(number(rows.value(1)));
            row.add(number(rows.value(2)));
            read.add(row);
        }
        return read;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private long[] total(SideTable side) {
        String label = "the query for the rows of " + side.node().id() + " in "
                + side.side().name();
        return side.side().runner().query(label, totals(side), rows -> {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        });
    }

    String totals(SideTable side) {
        return Sql.text(Sql.builder(side.dialect())
                .select(
                        count().as("total"),
                        count(field("{0}", Sql.raw(column))).as("valids"))
                .from(side.table()));
    }

    private static Map<String, @Nullable Object> side(List<List<@Nullable Object>> rows, int index, long[] total) {
        Map<String, @Nullable Object> side = new LinkedHashMap<>();
        side.put("values", column(rows, 0));
        side.put("counts", column(rows, index));
        side.put("valids", total[1]);
        side.put("total", total[0]);
        return side;
    }

    private static List<@Nullable Object> column(List<List<@Nullable Object>> rows, int index) {
        List<@Nullable Object> column = new ArrayList<>();
        rows.forEach(row -> column.add(row.get(index)));
        return column;
    }
}
