package org.recce4j.diff.internal.values;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.TypedField;

/** Brings a column into the form that a comparator compares. */
record FormOfColumn(ComparatorForms forms) {

    /** Returns the form; empty if the warehouse has none. */
    Optional<TypedField> of(TypedField column, ValueComparator comparator) {
        if (comparator instanceof ValueComparator.Exact) {
            return Optional.of(column);
        }
        if (comparator instanceof ValueComparator.Rounded rounded) {
            return forms.rounded(column, rounded.digits());
        }
        if (comparator instanceof ValueComparator.Texts texts) {
            return text(column.field(), texts).map(text -> new TypedField(text, new SqlType.Text()));
        }
        if (comparator instanceof ValueComparator.JsonContent) {
            return forms.jsonContent(column);
        }
        if (comparator instanceof ValueComparator.Unordered) {
            return forms.sorted(column);
        }
        throw new AssertionError("Not a form: " + comparator);
    }

    private Optional<? extends Field<?>> text(Field<?> text, ValueComparator.Texts texts) {
        Optional<? extends Field<?>> cased = texts.ignoresCase() ? forms.lowerCase(text) : Optional.of(text);
        if (texts.whiteSpace() == WhiteSpace.KEPT) {
            return cased;
        }
        return cased.flatMap(
                field -> texts.whiteSpace() == WhiteSpace.TRIMMED ? forms.trimmed(field) : forms.collapsed(field));
    }
}
