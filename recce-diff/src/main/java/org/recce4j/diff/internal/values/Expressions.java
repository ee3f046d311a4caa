package org.recce4j.diff.internal.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.ValueComparator;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.TypedField;

/** The expressions that columns are compared by. Only the warehouse knows the types of their values: a query without rows tells them. */
record Expressions(Tables tables) {

    /**
     * Returns the values of the comparators that are expressions.
     *
     * @throws DiffException INVALID_CHECK if one is not an expression over its column
     * @throws SqlException SYNTAX if the warehouse refuses an expression
     */
    Map<ColumnPair, ExpressionPair> of(Map<ColumnPair, ValueComparator> comparators) {
        Map<ColumnPair, ValueComparator.Expression> expressions = new LinkedHashMap<>();
        comparators.forEach((pair, comparator) -> {
            if (comparator instanceof ValueComparator.Expression expression) {
                expressions.put(pair, expression);
            }
        });
        if (expressions.isEmpty()) {
            return Map.of();
        }
        List<TypedField> base = new SideExpressions(tables, "base", tables.base()).typed(expressions, ColumnPair::base);
        List<TypedField> current =
                new SideExpressions(tables, "current", tables.current()).typed(expressions, ColumnPair::current);
        Map<ColumnPair, ExpressionPair> values = new LinkedHashMap<>();
        for (ColumnPair pair : expressions.keySet()) {
            values.put(pair, new ExpressionPair(base.get(values.size()), current.get(values.size())));
        }
        return values;
    }
}
