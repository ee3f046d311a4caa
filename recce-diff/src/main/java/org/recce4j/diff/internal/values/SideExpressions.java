package org.recce4j.diff.internal.values;

import java.util.ArrayList;
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

/** The expressions over the columns of one side. */
record SideExpressions(Tables tables, String side, TableRows rows) {

    /** Returns the expressions with their types. */
    List<TypedField> typed(
            Map<ColumnPair, ValueComparator.Expression> expressions, Function<ColumnPair, ResultColumn> column) {
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
