package org.recce4j.sql.build;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse compares where values need not be the same to count as equal. A form takes the place of a column, and
 * {@link BuildDialect#exact} compares it; NULL stays NULL. A condition is about two columns; it is never true if one of them is NULL, and
 * always if the two are the same. Whatever a warehouse lacks is empty, to be reported as not compared; without an implementation, that
 * is everything.
 */
public interface ComparatorForms {

    /** Returns a number rounded to digits after the point, half away from zero; a floating point number by the arithmetic of doubles. */
    default Optional<TypedField> rounded(TypedField number, int digits) {
        return Optional.empty();
    }

    /** Returns a text in lower case. */
    default Optional<Field<String>> lowerCase(Field<?> text) {
        return Optional.empty();
    }

    /** Returns a text without white space (U+0020 and U+0009 to U+000D) at both ends. */
    default Optional<Field<String>> trimmed(Field<?> text) {
        return Optional.empty();
    }

    /** Returns a text without white space at both ends, and with one space for each run of it inside. */
    default Optional<Field<String>> collapsed(Field<?> text) {
        return Optional.empty();
    }

    /** Returns a document, or a text that contains one, in a form that is equal for equal content; a text that is not JSON stays as it is. */
    default Optional<TypedField> jsonContent(TypedField document) {
        return Optional.empty();
    }

    /** Returns an array with its items in order. */
    default Optional<TypedField> sorted(TypedField array) {
        return Optional.empty();
    }

    /**
     * Returns whether two numbers are the same or differ by no more than one of these tolerances. Exact numbers are subtracted exactly;
     * those of more digits than the arithmetic has room for are equal only if they are the same. If one is a floating point number, both
     * are subtracted as doubles.
     *
     * @param absolute the greatest difference; null for none
     * @param relative the greatest share of the greater absolute value; null for none
     */
    default Optional<Condition> near(
            TypedField left, TypedField right, @Nullable BigDecimal absolute, @Nullable BigDecimal relative) {
        return Optional.empty();
    }

    /** Returns whether no more time than this, in whole microseconds, is between two dates or timestamps. */
    default Optional<Condition> near(TypedField left, TypedField right, Duration tolerance) {
        return Optional.empty();
    }
}
