package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;
import org.recce4j.sql.build.TypedField;

/** The expressions that columns are compared by. Only the warehouse knows the types of their values: a query without rows tells them. */
record Expressions(Tables tables) {

    /**
     * Returns the values of the comparators that are expressions.
     *
     * @throws DiffException INVALID_CHECK if one is not an expression over its column
     * @throws SqlException SYNTAX if the warehouse refuses an expression
     */
    Map<ColumnPair, ComparedForms.ExpressionPair> of(Map<ColumnPair, ValueComparator> comparators) {
        Map<ColumnPair, ValueComparator.Expression> expressions = new LinkedHashMap<>();
        comparators.forEach((pair, comparator) -> {
            if (comparator instanceof ValueComparator.Expression expression) {
                expressions.put(pair, expression);
            }
        });
        if (expressions.isEmpty()) {
            return Map.of();
        }
        List<TypedField> base = typed("base", tables.base(), expressions, ColumnPair::base);
        List<TypedField> current = typed("current", tables.current(), expressions, ColumnPair::current);
        Map<ColumnPair, ComparedForms.ExpressionPair> values = new LinkedHashMap<>();
        for (ColumnPair pair : expressions.keySet()) {
            values.put(pair, new ComparedForms.ExpressionPair(base.get(values.size()), current.get(values.size())));
        }
        return values;
    }

    private List<TypedField> typed(
            String side,
            TableRows rows,
            Map<ColumnPair, ValueComparator.Expression> expressions,
            Function<ColumnPair, ResultColumn> column) {
        List<Field<Object>> fields = new ArrayList<>();
        expressions.forEach((pair, expression) -> fields.add(field(expression, pair, column.apply(pair))));
        List<SelectField<?>> selected = new ArrayList<>();
        fields.forEach(field -> selected.add(field.as("v" + selected.size())));
        String sql = Sql.text(Sql.builder(tables.dialect())
                .select(selected)
                .from(rows.table(tables.dialect()).as(ExactPair.TABLE))
                .where(DSL.falseCondition()));
        String label = "the query for the expressions in \"compare\" of "
                + tables.node().id() + " in " + side;
        List<ResultColumn> types =
                tables.runner().query(label, sql, result -> Rows.columns(result.getMetaData(), tables.dialect()));
        List<TypedField> typed = new ArrayList<>();
        fields.forEach(
                field -> typed.add(new TypedField(field, types.get(typed.size()).type())));
        return typed;
    }

    private Field<Object> field(ValueComparator.Expression expression, ColumnPair pair, ResultColumn column) {
        try {
            return Sql.expression(
                    tables.dialect(),
                    "the expression of \"" + pair.name() + "\" in \"compare\"",
                    expression.sql(),
                    ValueComparator.Expression.COLUMN,
                    Sql.column(ExactPair.TABLE, column.name()));
        } catch (SqlException refused) {
            throw new DiffException(DiffErrorCode.INVALID_CHECK, Objects.toString(refused.getMessage()));
        }
    }
}
