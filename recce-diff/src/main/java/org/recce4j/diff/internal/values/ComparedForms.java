package org.recce4j.diff.internal.values;

import java.util.Map;
import java.util.Optional;
import org.recce4j.diff.ValueComparator;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.Sql;
import org.recce4j.sql.build.TypedField;

/**
 * Brings pairs of columns into the forms that their comparators compare.
 *
 * @param expressions the values of expressions, with their types, by the pair whose comparator they are
 */
record ComparedForms(BuildDialect dialect, Map<ColumnPair, ExpressionPair> expressions) {

    /** Returns the pair; empty if the warehouse cannot compare the two types so. */
    Optional<ExactPair> find(ColumnPair pair, ValueComparator comparator) {
        TypedField base = column(pair.base());
        TypedField current = column(pair.current());
        if (comparator instanceof ValueComparator.Tolerance tolerance) {
            return near(
                    pair, (before, after) -> forms().near(before, after, tolerance.absolute(), tolerance.relative()));
        }
        if (comparator instanceof ValueComparator.Within within) {
            return near(pair, (before, after) -> forms().near(before, after, within.tolerance()));
        }
        if (comparator instanceof ValueComparator.Expression) {
            ExpressionPair values = expressions.get(pair);
            return values == null ? Optional.empty() : exact(pair, values.base(), values.current());
        }
        FormOfColumn form = new FormOfColumn(forms());
        return form.of(base, comparator)
                .flatMap(before -> form.of(current, comparator).flatMap(after -> exact(pair, before, after)));
    }

    static TypedField column(ResultColumn column) {
        return new TypedField(Sql.column(ExactPair.TABLE, column.name()), column.type());
    }

    private ComparatorForms forms() {
        return dialect.comparators();
    }

    private Optional<ExactPair> exact(ColumnPair pair, TypedField base, TypedField current) {
        return dialect.exact(base.field(), base.type(), current.field(), current.type())
                .map(exact -> new ExactPair(pair, exact.left(), exact.right()));
    }

    /** The columns are joined as they are. */
    private Optional<ExactPair> near(ColumnPair pair, Condition condition) {
        TypedField base = column(pair.base());
        TypedField current = column(pair.current());
        if (condition.of(base, current).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ExactPair(
                pair,
                base.field(),
                current.field(),
                (before, after) -> condition
                        .of(new TypedField(before, base.type()), new TypedField(after, current.type()))
                        .orElseThrow()));
    }

    /** When two columns count as equal; empty if the warehouse has no such condition. */
    private interface Condition {
        Optional<org.jooq.Condition> of(TypedField before, TypedField after);
    }
}
