package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.HistogramDiff;
import org.recce4j.diff.result.ProfileDistribution;
import org.recce4j.diff.result.ProfileDistribution.Cuts;
import org.recce4j.diff.result.ProfileDistribution.Extremes;
import org.recce4j.diff.result.ProfileDistribution.Frequent;
import org.recce4j.diff.result.ProfileDistribution.Shape;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * How the values of each column of a table are spread: one statement cuts numbers and dates into parts of equal share and counts
 * the different values of the others, a second one finds the most frequent of these.
 */
public final class DistributionQuery {

    private static final int COLUMNS_AT_ONCE = 50;

    private static final List<Double> SHARES = IntStream.range(1, ProfileDistribution.BINS)
            .mapToObj(cut -> (double) cut / ProfileDistribution.BINS)
            .toList();

    private final SideTable table;
    private final BuildDialect dialect;

    public DistributionQuery(SideTable table) {
        this.table = table;
        this.dialect = table.dialect();
    }

    static boolean isNumeric(ResultColumn column) {
        return column.type() instanceof SqlType.Exact
                || column.type() instanceof SqlType.Approximate
                || column.type() instanceof SqlType.Date
                || column.type() instanceof SqlType.Timestamp;
    }

    ProfileDistribution.Side run() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        long rows = 0;
        for (List<ResultColumn> part : parts()) {
            rows = run(part, shapes);
        }
        return new ProfileDistribution.Side(rows, shapes);
    }

    /** Returns the first statement of each part of the columns. */
    List<String> shapeStatements() {
        return parts().stream().map(this::shapesStatement).toList();
    }

    private List<List<ResultColumn>> parts() {
        List<ResultColumn> columns = table.columns();
        List<List<ResultColumn>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < columns.size(); from += COLUMNS_AT_ONCE) {
            parts.add(columns.subList(from, Math.min(columns.size(), from + COLUMNS_AT_ONCE)));
        }
        return parts;
    }

    private long run(List<ResultColumn> part, Map<String, Shape> shapes) {
        RowValues values = new RowValues(query("shapes", shapesStatement(part)).get(0));
        long rows = values.number();
        List<ResultColumn> frequent = new ArrayList<>();
        for (ResultColumn column : part) {
            Shape shape = isNumeric(column)
                    ? readCuts(column, values)
                    : new Frequent(values.number(), values.number(), List.of());
            shapes.put(column.name(), shape);
            if (shape instanceof Frequent found && !found.isNearlyUnique(rows) && found.distinct() > 0) {
                frequent.add(column);
            }
        }
        if (!frequent.isEmpty()) {
            readFrequent(frequent, query("frequent values", frequentStatement(frequent)), shapes);
        }
        return rows;
    }

    /** Returns the statement whose one row has the number of rows, then the values of each column. */
    public String shapesStatement(List<ResultColumn> columns) {
        Table<?> shaped = DSL.table(name("shaped"));
        List<Field<?>> fields = new ArrayList<>();
        List<Field<?>> inner = new ArrayList<>();
        fields.add(count());
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = columns.get(i);
            Field<Object> present = field(name("p" + i));
            Field<Object> shape = field(name("v" + i));
            inner.add(when(value(column).isNotNull(), inline(1)).as(present));
            inner.add(shape(column).as(shape));
            fields.add(count(present));
            if (isNumeric(column)) {
                Field<Object> exact = field(name("e" + i));
                Field<Integer> kind = field(name("k" + i), Integer.class);
                inner.add(when(finite(column), extreme(column)).as(exact));
                inner.add(
                        NumberKinds.of(dialect, extreme(column), finite(column)).as(kind));
                fields.add(min(shape));
                dialect.quantiles(shape, SHARES).forEach(cut -> fields.add(dialect.sorting(cut, shaped)));
                fields.add(max(shape));
                fields.add(min(exact));
                fields.add(max(exact));
                fields.addAll(NumberKinds.counts(kind));
            } else {
                fields.add(countDistinct(shape));
            }
        }
        List<Field<?>> named = new ArrayList<>();
        fields.forEach(one -> named.add(one.as("m" + named.size())));
        DSLContext build = Sql.builder(dialect);
        return Sql.text(build.with(name("shaped").as(build.select(inner).from(table.table())))
                .select(named)
                .from(shaped));
    }

    /** Finite numbers, or what tells values apart. */
    private Field<?> shape(ResultColumn column) {
        return isNumeric(column) ? when(finite(column), number(column)) : dialect.exact(value(column), column.type());
    }

    private Condition finite(ResultColumn column) {
        return dialect.finite(value(column), column.type());
    }

    /** A double does not hold every number and timestamp. */
    private Field<Object> extreme(ResultColumn column) {
        return column.type() instanceof SqlType.Approximate ? Average.floating(dialect, value(column)) : value(column);
    }

    private static Field<Object> value(ResultColumn column) {
        return field(name(column.name()));
    }

    private Field<?> number(ResultColumn column) {
        return ColumnKind.of(column.type()) == ColumnKind.NUMBER
                ? Average.floating(dialect, value(column))
                : dialect.epoch(value(column), column.type());
    }

    private Cuts readCuts(ResultColumn column, RowValues values) {
        long count = values.number();
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= ProfileDistribution.BINS; i++) {
            Object edge = values.next();
            if (edge instanceof Number number) {
                edges.add(number.doubleValue());
            }
        }
        HistogramDiff.End least = Ends.of(values.next());
        HistogramDiff.End greatest = Ends.of(values.next());
        Extremes extremes = new Extremes(
                new HistogramDiff.NotFinite(values.number(), values.number(), values.number()), least, greatest);
        boolean inSeconds = ColumnKind.of(column.type()) == ColumnKind.MOMENT;
        return new Cuts(count, edges, extremes, inSeconds, dialect.quantilesAreExact());
    }

    /** Returns the statement whose rows are the index of a column, the text of a value, and how many rows have it. */
    public String frequentStatement(List<ResultColumn> columns) {
        Select<Record3<Integer, String, Long>> all = frequent(columns.get(0), 0);
        for (int i = 1; i < columns.size(); i++) {
            all = all.unionAll(frequent(columns.get(i), i));
        }
        return Sql.text(all);
    }

    private Select<Record3<Integer, String, Long>> frequent(ResultColumn column, int index) {
        DSLContext build = Sql.builder(dialect);
        Table<?> values = ValueGroups.of(table, column, dialect.exact(value(column), column.type()))
                .asTable("side_groups");
        Table<?> first = build.select(ValueGroups.SHOWN, ValueGroups.ROWS)
                .from(values)
                .where(ValueGroups.KEY.isNotNull())
                .orderBy(ValueGroups.ROWS.desc(), ValueGroups.SHOWN)
                .limit(inline(ProfileDistribution.VALUES))
                .asTable("first_groups");
        return build.select(inline(index).as("c"), ValueGroups.SHOWN, ValueGroups.ROWS)
                .from(first);
    }

    private static void readFrequent(
            List<ResultColumn> columns, List<List<@Nullable Object>> rows, Map<String, Shape> shapes) {
        Map<Integer, List<ProfileDistribution.Value>> found = new HashMap<>();
        for (List<@Nullable Object> row : rows) {
            RowValues values = new RowValues(row);
            found.computeIfAbsent((int) values.number(), index -> new ArrayList<>())
                    .add(new ProfileDistribution.Value(Objects.requireNonNullElse(values.text(), ""), values.number()));
        }
        for (int i = 0; i < columns.size(); i++) {
            Frequent counted =
                    (Frequent) Objects.requireNonNull(shapes.get(columns.get(i).name()));
            shapes.put(
                    columns.get(i).name(),
                    new Frequent(counted.values(), counted.distinct(), found.getOrDefault(i, List.of())));
        }
    }

    private List<List<@Nullable Object>> query(String what, String sql) {
        String label = "the query for the " + what + " of " + table.node().id() + " in "
                + table.side().name();
        return table.side().runner().rows(label, sql, AllRows::read);
    }
}
