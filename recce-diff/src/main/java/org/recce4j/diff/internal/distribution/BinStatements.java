package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.Sql;

/**
 * Statements that count the values of a histogram's bins.
 *
 * @param value what is counted
 * @param type its type
 * @param counted which rows are counted
 */
public record BinStatements(
        BuildDialect dialect, Table<?> table, Field<Object> value, SqlType type, Condition counted) {

    /** Returns a statement whose rows are the index of a bin and a count. */
    public String ofNumbers(List<BigDecimal> edges) {
        BinEdges literals = new BinEdges(dialect, type);
        Field<Integer> bin = inline(edges.size() - 2);
        if (edges.size() > 2) {
            CaseConditionStep<Integer> ladder = when(value.lt(literals.literal(edges.get(1))), inline(0));
            for (int i = 2; i < edges.size() - 1; i++) {
                ladder = ladder.when(value.lt(literals.literal(edges.get(i))), inline(i - 1));
            }
            bin = ladder.otherwise(bin);
        }
        return countedBy(bin.coerce(Object.class));
    }

    /** Returns a statement whose rows are a date that is cut down to a part, and a count. */
    public String ofDates(DatePart part) {
        return countedBy(dialect.truncated(value, part, type));
    }

    private String countedBy(Field<Object> bin) {
        Field<Object> named = field(name("bin"));
        return Sql.text(Sql.builder(dialect)
                .select(named, count().as("n"))
                .from(Sql.builder(dialect)
                        .select(bin.as(named))
                        .from(table)
                        .where(counted)
                        .asTable("binned"))
                .groupBy(named));
    }
}
