package org.recce4j.engines;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.TypedField;

/** A comparator in a dialect's SQL, for two columns. */
record ComparatorSql(BuildDialect dialect, ValueComparator comparator) {

    /** Returns whether a comparator is for values of a type. */
    static boolean fits(ValueComparator comparator, SqlType type) {
        if (comparator instanceof ValueComparator.Tolerance || comparator instanceof ValueComparator.Rounded) {
            return type instanceof SqlType.Exact || type instanceof SqlType.Approximate;
        }
        if (comparator instanceof ValueComparator.Within) {
            return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
        }
        if (comparator instanceof ValueComparator.Texts) {
            return type instanceof SqlType.Text;
        }
        return comparator instanceof ValueComparator.JsonContent
                && List.of(new SqlType.Text(), new SqlType.Document()).contains(type);
    }

    /** Returns whether two columns are equal; empty if the warehouse does not compare them so. */
    Optional<Condition> condition(TypedField left, TypedField right) {
        if (comparator instanceof ValueComparator.Tolerance tolerance) {
            return forms().near(left, right, tolerance.absolute(), tolerance.relative());
        }
        if (comparator instanceof ValueComparator.Within within) {
            return forms().near(left, right, within.tolerance());
        }
        return form(left)
                .flatMap(one -> form(right)
                        .flatMap(other -> dialect.exact(one.field(), one.type(), other.field(), other.type())
                                .map(exact -> DSL.condition("{0} = {1}", exact.left(), exact.right()))));
    }

    private ComparatorForms forms() {
        return dialect.comparators();
    }

    private Optional<TypedField> form(TypedField column) {
        if (comparator instanceof ValueComparator.Rounded rounded) {
            return forms().rounded(column, rounded.digits());
        }
        if (comparator instanceof ValueComparator.JsonContent) {
            return forms().jsonContent(column);
        }
        if (comparator instanceof ValueComparator.Unordered) {
            return forms().sorted(column);
        }
        return text(column.field(), (ValueComparator.Texts) comparator)
                .map(text -> new TypedField(text, new SqlType.Text()));
    }

    private Optional<Field<String>> text(Field<?> text, ValueComparator.Texts rules) {
        Field<?> cased = rules.ignoresCase() ? forms().lowerCase(text).orElseThrow() : text;
        return rules.whiteSpace() == WhiteSpace.KEPT
                ? forms().lowerCase(text)
                : rules.whiteSpace() == WhiteSpace.TRIMMED ? forms().trimmed(cased) : forms().collapsed(cased);
    }
}
