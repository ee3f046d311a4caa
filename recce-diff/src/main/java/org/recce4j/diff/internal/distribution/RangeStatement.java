package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** The statement for the range of a histogram, which {@link HistogramRange#read} reads. */
final class RangeStatement {

    private RangeStatement() {}

    static String of(SideTable table, Field<Object> value, Condition finite) {
        BuildDialect dialect = table.dialect();
        Field<Object> v = field(name("v"));
        Field<Integer> kind = field(name("kind"), Integer.class);
        Condition isFinite = kind.eq(inline(NumberKinds.FINITE));
        List<Field<Integer>> special = NumberKinds.counts(kind);
        return Sql.text(Sql.builder(dialect)
                .select(
                        count().as("row_count"),
                        count(v).as("value_count"),
                        special.get(0).as("nan_count"),
                        special.get(1).as("infinity_count"),
                        special.get(2).as("negative_infinity_count"),
                        min(when(isFinite, v)).as("least"),
                        max(when(isFinite, v)).as("greatest"))
                .from(Sql.builder(dialect)
                        .select(
                                value.as(v),
                                NumberKinds.of(dialect, value, finite).as(kind))
                        .from(table.table())
                        .asTable("kinds")));
    }
}
