package org.recce4j.diff.internal.places;

import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Family;
import org.recce4j.sql.SqlType;

/**
 * How the values of two columns in two places are compared: each warehouse returns its column in a form, of which {@link #value} makes
 * objects that are equal exactly if the values are the same. In two places of one kind the forms are those in which the warehouse itself
 * compares. Warehouses of two kinds agree on no form; there the values themselves are compared, if their types are of one family.
 *
 * @param base the form of base's column
 * @param current the form of current's column
 * @param precision what values can be told apart
 * @param kind what is made of the values
 */
public record Meeting(Field<?> base, Field<?> current, Precision precision, MeetingKind kind) {

    private static final int ALL_DIGITS = 17;
    private static final int MICROSECONDS = 6;

    /** Returns how they are compared; empty if they cannot be compared exactly. */
    public static Optional<Meeting> find(SideColumn base, SideColumn current) {
        return base.dialect().name().equals(current.dialect().name())
                ? ofOneKind(base, current)
                : ofTwoKinds(base, current);
    }

    /** Returns how they are read for a comparator, which compares values as they are. */
    public static Meeting asRead(SideColumn base, SideColumn current) {
        return new Meeting(base.read(), current.read(), Precision.EXACT, MeetingKind.AS_READ);
    }

    private static Optional<Meeting> ofOneKind(SideColumn base, SideColumn current) {
        SqlType left = base.typeBeside(current);
        SqlType right = current.typeBeside(base);
        boolean bothFloating = left instanceof SqlType.Approximate && right instanceof SqlType.Approximate;
        Precision precision = bothFloating ? digits(base, current) : Precision.EXACT;
        return base.dialect()
                .exact(base.as(left), left, current.as(right), right)
                .map(exact -> new Meeting(exact.left(), exact.right(), precision, MeetingKind.SAME));
    }

    private static Optional<Meeting> ofTwoKinds(SideColumn base, SideColumn current) {
        Family before = base.family();
        Family after = current.family();
        if (!before.meets(after)) {
            return Optional.empty();
        }
        boolean floating = before == Family.FLOATING || after == Family.FLOATING;
        boolean nanoseconds = Math.max(base.fractionDigits(), current.fractionDigits()) > MICROSECONDS
                && Math.min(base.fractionDigits(), current.fractionDigits()) <= MICROSECONDS;
        Precision precision = nanoseconds ? Precision.MICROSECONDS : floating ? digits(base, current) : Precision.EXACT;
        MeetingKind kind = floating && before != after ? MeetingKind.MIXED_NUMBERS : MeetingKind.SAME;
        return Optional.of(new Meeting(base.read(), current.read(), precision, kind));
    }

    private static Precision digits(SideColumn base, SideColumn current) {
        boolean all = base.dialect().floatingDigits() >= ALL_DIGITS
                && current.dialect().floatingDigits() >= ALL_DIGITS;
        return all ? Precision.EXACT : Precision.DIGITS;
    }

    /** Returns a value of either form as an object that is equal if the value is the same, or as it is for a comparator; null for NULL. */
    public @Nullable Object value(@Nullable Object read) {
        if (read == null || kind == MeetingKind.AS_READ) {
            return read;
        }
        Object rounded = precision.rounded(read);
        return kind == MeetingKind.MIXED_NUMBERS ? ComparedValue.number(rounded) : ComparedValue.of(rounded);
    }
}
