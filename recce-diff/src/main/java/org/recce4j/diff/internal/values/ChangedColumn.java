package org.recce4j.diff.internal.values;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.recce4j.diff.result.FrequentChange.Kind;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * A column whose changes are counted, in the steps of a {@link ChangeStatement}.
 *
 * @param index its number among those of the statement
 * @param isHidden whether its values are hidden: then numbers from which they could be computed are not counted either
 * @param showsEquality whether equal values that are hidden may be told
 */
record ChangedColumn(BuildDialect dialect, ExactPair pair, int index, boolean isHidden, boolean showsEquality) {

    /** Of numbers that are compared exactly: 15 digits before the point, 5 behind it. */
    private static final SqlType.Exact EXACT = new SqlType.Exact(20, 5);

    private static final SqlType.Exact NINE_DIGITS = new SqlType.Exact(18, 9);

    private static final double LARGE = 1e15;
    private static final double TINY = 1e-9;
    private static final double LARGE_FACTOR = 1e8;
    private static final double SMALL_FACTOR = 1e-5;

    /** Returns what the changes of this column can have in common, in the order of {@link #labels}. */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        if (!isHidden || showsEquality) {
            kinds.add(Kind.VALUE);
        }
        if (isText()) {
            kinds.add(Kind.CASE);
        } else if (!isHidden && isNumber()) {
            kinds.addAll(List.of(Kind.FACTOR, Kind.DIFFERENCE));
        } else if (!isHidden && isMoment()) {
            kinds.add(Kind.SHIFT);
        }
        return kinds;
    }

    private SqlType before() {
        return pair.columns().base().type();
    }

    private SqlType after() {
        return pair.columns().current().type();
    }

    private boolean isText() {
        return before() instanceof SqlType.Text && after() instanceof SqlType.Text;
    }

    private boolean isNumber() {
        return isNumber(before()) && isNumber(after());
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Exact || type instanceof SqlType.Approximate;
    }

    private boolean isMoment() {
        return isMoment(before()) && isMoment(after());
    }

    private static boolean isMoment(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
    }

    private boolean isExact() {
        return before() instanceof SqlType.Exact && after() instanceof SqlType.Exact;
    }

    /** Returns whether the values differ. */
    Condition differs() {
        return pair.same(dialect, KeyedTables.inBase("v", index), KeyedTables.inCurrent("v", index))
                .not();
    }

    /** Returns the first step: whether the values differ, the values, and numbers to compute with. */
    List<SelectFieldOrAsterisk> values() {
        Field<Object> before = KeyedTables.inBase("r", index);
        Field<Object> after = KeyedTables.inCurrent("r", index);
        List<SelectFieldOrAsterisk> values = new ArrayList<>();
        values.add(when(differs(), inline(1)).otherwise(inline(0)).as("m" + index));
        values.add(before.as("b" + index));
        values.add(after.as("c" + index));
        if (kinds().contains(Kind.FACTOR)) {
            values.add(floating(before).as("p" + index));
            values.add(floating(after).as("q" + index));
        } else if (kinds().contains(Kind.SHIFT)) {
            Condition isFinite = dialect.finite(before, before()).and(dialect.finite(after, after()));
            values.add(when(isFinite, dialect.epoch(after, after()).minus(dialect.epoch(before, before())))
                    .as("p" + index));
        }
        return values;
    }

    /** NULL for numbers that are not usual: NaN is not less than anything, or greater than everything. The least integer has no abs(). */
    private Field<Object> floating(Field<Object> value) {
        Field<Double> number = value.coerce(Double.class);
        Condition isUsual = number.lt(inline(LARGE)).and(number.gt(inline(-LARGE)));
        return when(isUsual, dialect.cast(value, SqlType.Approximate.DOUBLE));
    }

    /** Returns whether the values of a row differ, after the first step. */
    Condition isChanged() {
        return column("m").coerce(Integer.class).eq(inline(1));
    }

    /** Returns what a row has in common with others, by kind; NULL if nothing. */
    List<Field<String>> labels() {
        return kinds().stream().map(this::label).toList();
    }

    private Field<String> label(Kind kind) {
        return switch (kind) {
            case VALUE -> shownBefore();
            case CASE -> textChange();
            case FACTOR -> factor();
            case DIFFERENCE -> difference();
            default -> shift();
        };
    }

    private Field<String> shownBefore() {
        return dialect.shown(column("b"), before());
    }

    Field<String> shownAfter() {
        return dialect.shown(column("c"), after());
    }

    private Field<String> textChange() {
        Field<String> before = dialect.text(column("b"));
        Field<String> after = dialect.text(column("c"));
        return when(sameText(lower(before), lower(after)), inline(Kind.CASE.name()))
                .when(sameText(squeezed(before), squeezed(after)), inline(Kind.WHITE_SPACE.name()))
                .when(
                        sameText(lower(squeezed(before)), lower(squeezed(after))),
                        inline(Kind.CASE_AND_WHITE_SPACE.name()));
    }

    private Condition sameText(Field<String> left, Field<String> right) {
        SqlType text = new SqlType.Text();
        Field<Object> before = dialect.exact(left, text).coerce(Object.class);
        return before.eq(dialect.exact(right, text).coerce(Object.class));
    }

    private static Field<String> lower(Field<String> text) {
        return DSL.field("lower({0})", String.class, text);
    }

    private static Field<String> squeezed(Field<String> text) {
        Field<String> squeezed = text;
        for (String space : List.of(" ", "\t", "\n", "\r")) {
            squeezed = DSL.field("replace({0}, {1}, {2})", String.class, squeezed, inline(space), inline(""));
        }
        return squeezed;
    }

    /** A factor that is found by division counts only if multiplication confirms it; of floating point numbers it is rounded. */
    private Field<String> factor() {
        Field<Object> factor = dialect.cast(number("q").div(number("p")), NINE_DIGITS);
        Condition isUsual = size(number("p"))
                .gt(inline(TINY))
                .and(size(number("q")).gt(size(number("p")).mul(inline(SMALL_FACTOR))))
                .and(size(number("q")).lt(size(number("p")).mul(inline(LARGE_FACTOR))));
        if (!isExact()) {
            return when(isUsual, number(factor));
        }
        Condition isConfirmed = isDecimal().and(DSL.condition("{0} * {1} = {2}", decimal("b"), factor, decimal("c")));
        return when(isUsual, when(isConfirmed, number(factor)));
    }

    private Field<String> difference() {
        Condition isUsual = number("p").isNotNull().and(number("q").isNotNull());
        if (isExact()) {
            Field<Object> difference = DSL.field("{0} - {1}", Object.class, decimal("c"), decimal("b"));
            return when(isUsual, when(isDecimal(), number(difference)));
        }
        return when(isUsual, number(dialect.cast(number("q").minus(number("p")), new SqlType.Exact(28, 9))));
    }

    private Field<Object> decimal(String name) {
        return dialect.cast(column(name), EXACT);
    }

    /** Returns whether both values survive the cast. */
    private Condition isDecimal() {
        return decimal("b").eq(column("b")).and(decimal("c").eq(column("c")));
    }

    private Field<String> shift() {
        Condition isUsual = size(number("p")).lt(inline(LARGE));
        return when(isUsual, number(dialect.cast(number("p"), new SqlType.Exact(28, 6))));
    }

    private static Field<Double> size(Field<?> number) {
        return DSL.field("abs({0})", Double.class, number);
    }

    private Field<Double> number(String name) {
        return column(name).coerce(Double.class);
    }

    private Field<String> number(Field<Object> decimal) {
        return dialect.withoutTrailingZeros(dialect.text(decimal));
    }

    private Field<Object> column(String name) {
        return Sql.column("d", name + index);
    }
}
