package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Fingerprint;

/**
 * DuckDB's fingerprint. Its {@code hash} has 64 bits and is one to one for values of 64 bits or fewer, so that two chains of hashes, of which
 * one hashes twice, are independent. Texts of more than eight bytes may have the same hash with a chance far above 2^-64, and so do
 * integers of 128 bits: of those the MD5 is hashed, one half of it in each chain. {@code hash} takes NULL for a certain number, so the
 * second chain says where NULL is. The last hash keeps values from wandering from one row to another unseen in the sum.
 */
public final class DuckDbFingerprint {

    private static final int LONG_DIGITS = 19;
    private static final int DECIMAL_DIGITS = 18;

    private final DuckDbExact exact;
    private final List<Field<?>> first = new ArrayList<>();
    private final List<Field<?>> second = new ArrayList<>();
    private boolean cheap = true;

    private DuckDbFingerprint(DuckDbExact exact) {
        this.exact = exact;
    }

    /** Returns the fingerprint of rows of values in their exact forms; empty if there is a type without one. */
    public static Optional<Fingerprint> of(
            DuckDbExact exact, Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        DuckDbFingerprint fingerprint = new DuckDbFingerprint(exact);
        for (int i = 0; i < values.size(); i++) {
            if (!fingerprint.add(values.get(i), types.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Fingerprint(
                DSL.select(count(), sum(fingerprint.first), sum(fingerprint.second))
                        .from(rows),
                fingerprint.cheap));
    }

    private static Field<Object> sum(List<Field<?>> values) {
        return field("sum(hash(hash({0})))", Object.class, list(values));
    }

    private boolean add(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Exact number && isWide(number)) {
            addDigest(exact.dialect().text(value));
        } else if (type instanceof SqlType.Exact number) {
            addNumber(value, field("({0} < 0)", Object.class, value), number.precision() >= LONG_DIGITS);
        } else if (type instanceof SqlType.Time || type instanceof SqlType.Timestamp) {
            addNumber(value, field("({0} is null)", Object.class, value), true);
        } else if (type instanceof SqlType.Approximate number) {
            addNumber(value, field("({0} is null)", Object.class, value), number.bits() > Integer.SIZE);
        } else if (type instanceof SqlType.Bool || type instanceof SqlType.Date) {
            addNumber(value, value, false);
        } else if (type instanceof SqlType.Other other && !exact.isText(other)) {
            return false;
        } else {
            addDigest(type instanceof SqlType.Other ? exact.dialect().text(value) : value);
        }
        return true;
    }

    /** Whether it has 128 bits. A decimal without a fraction may have the type of a BIGINT; its sign sets it apart. */
    private static boolean isWide(SqlType.Exact number) {
        boolean unknown = number.precision() == 0;
        int most = number.unsigned() ? LONG_DIGITS + 1 : number.scale() == 0 ? LONG_DIGITS : DECIMAL_DIGITS;
        return unknown || number.precision() > most;
    }

    /** The number that is hashed as NULL is has more than 32 bits. */
    private void addNumber(Field<?> value, Field<?> orNull, boolean isLong) {
        first.add(value);
        second.add(field("hash({0})", Object.class, value));
        if (isLong) {
            second.add(orNull);
        }
    }

    private void addDigest(Field<?> text) {
        Field<Object> digest = field("md5_number({0})", Object.class, text);
        first.add(digest);
        second.add(field("hash({0} >> 64)", Object.class, digest));
        cheap = false;
    }
}
