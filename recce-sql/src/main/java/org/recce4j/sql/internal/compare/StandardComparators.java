package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.TypedField;

/** What the six warehouses share of comparators. */
public abstract class StandardComparators implements ComparatorForms {

    private static final String CONTROLS = "\t\n\u000b\f\r";
    private static final String SPACE = " ";

    private final BuildDialect dialect;
    private final NumberTolerance numbers;

    StandardComparators(BuildDialect dialect, NumberTolerance numbers) {
        this.dialect = dialect;
        this.numbers = numbers;
    }

    final BuildDialect dialect() {
        return dialect;
    }

    @Override
    public final Optional<TypedField> rounded(TypedField number, int digits) {
        if (number.type() instanceof SqlType.Exact exact) {
            boolean unchanged = exact.precision() > 0 && exact.scale() <= digits;
            return unchanged ? Optional.of(number) : decimal(number.field(), exact, digits);
        }
        return Optional.of(new TypedField(
                real(dialect.cast(number.field(), SqlType.Approximate.DOUBLE), digits), SqlType.Approximate.DOUBLE));
    }

    /** A digit more than before, for 9.99 becomes 10.0. */
    Optional<TypedField> decimal(Field<?> number, SqlType.Exact type, int digits) {
        if (type.precision() == 0) {
            return Optional.empty();
        }
        SqlType.Exact rounded = new SqlType.Exact(type.precision() - type.scale() + 1 + digits, digits);
        return Optional.of(new TypedField(
                numbers.decimal(
                        field("round({0}, {1})", Object.class, number, inline(digits)),
                        rounded.precision(),
                        rounded.scale()),
                rounded));
    }

    /** Numbers so large that they have no digits behind those that are kept stay as they are, NaN and the infinities too. */
    private Field<?> real(Field<?> number, int digits) {
        double unit = Math.pow(10, digits);
        Field<Object> shifted = field("(abs({0}) * {1})", Object.class, number, numbers.real(unit));
        Field<Object> whole = field(
                "(floor({0}) + case when {0} - floor({0}) >= {1} then 1 else 0 end)",
                Object.class, shifted, numbers.real(0.5));
        return field(
                "case when abs({0}) < {1} then case when {0} < 0 then 0 - {2} else {2} end / {3} else {0} end",
                Object.class, number, numbers.real(0x1p51 / unit), whole, numbers.real(unit));
    }

    @Override
    public final Optional<Field<String>> lowerCase(Field<?> text) {
        return Optional.of(field("lower({0})", String.class, plain(text)));
    }

    @Override
    public final Optional<Field<String>> trimmed(Field<?> text) {
        return Optional.of(trimmed(plain(text), inline(SPACE + CONTROLS)));
    }

    @Override
    public final Optional<Field<String>> collapsed(Field<?> text) {
        Field<String> spaces = field(
                "translate({0}, {1}, {2})",
                String.class, plain(text), inline(CONTROLS), inline(SPACE.repeat(CONTROLS.length())));
        return Optional.of(trimmed(oneSpaceForMany(spaces), inline(SPACE)));
    }

    /** Returns a text of a type whose functions have no rules of their own. */
    Field<?> plain(Field<?> text) {
        return text;
    }

    Field<String> trimmed(Field<?> text, Field<String> characters) {
        return field("trim(both {1} from {0})", String.class, text, characters);
    }

    Field<String> oneSpaceForMany(Field<String> text) {
        return field("regexp_replace({0}, ' +', ' ')", String.class, text);
    }

    @Override
    public final Optional<Condition> near(
            TypedField left, TypedField right, @Nullable BigDecimal absolute, @Nullable BigDecimal relative) {
        return numbers.near(left, right, absolute, relative);
    }

    @Override
    public final Optional<Condition> near(TypedField left, TypedField right, Duration tolerance) {
        return dialect.exact(left.field(), left.type(), right.field(), right.type())
                .flatMap(same -> apart(left, right, tolerance)
                        .map(apart -> condition("({0} = {1} or {2})", same.left(), same.right(), apart)));
    }

    Optional<Condition> apart(TypedField left, TypedField right, Duration tolerance) {
        TypedField one = microseconds(left.field(), left.type());
        TypedField other = microseconds(right.field(), right.type());
        BigDecimal most = BigDecimal.valueOf(tolerance.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(tolerance.getNano() / 1000));
        return numbers.exactWithin(one, (SqlType.Exact) one.type(), other, (SqlType.Exact) other.type(), most);
    }

    /** Returns the microseconds from the beginning of 1970, in UTC, as an exact number; NULL if the value is infinite. */
    abstract TypedField microseconds(Field<?> value, SqlType type);

    /** Returns a variant as it is, and a text as that of the variant that it is read as; a text that is not JSON stays. */
    static TypedField contentOfVariant(TypedField document) {
        return document.type() instanceof SqlType.Document
                ? document
                : new TypedField(
                        field("coalesce(to_json(try_parse_json({0})), {0})", String.class, document.field()),
                        new SqlType.Text());
    }
}
