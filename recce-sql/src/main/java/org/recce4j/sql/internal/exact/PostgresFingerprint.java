package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Fingerprint;

/**
 * PostgreSQL's fingerprint: the SHA-256 of each row as the server sends it in binary, which has the length of each value and marks NULL. Its
 * own hash functions prove nothing: that of a decimal leaves out the sign, that of a BIGINT or timestamp folds it to 32 bits, and that of
 * a row adds up those of its values, so that values could wander from row to row.
 */
public final class PostgresFingerprint {

    /** A row of an expression has at most 1,664 values. */
    private static final int MAX_COLUMNS = 1600;

    private PostgresFingerprint() {}

    /** Returns the fingerprint of rows of values in their exact forms. */
    public static Optional<Fingerprint> of(Table<?> rows, List<Field<?>> values) {
        if (values.size() > MAX_COLUMNS) {
            return Optional.empty();
        }
        Field<Object> digest = field("sha256(record_send(row({0})))", Object.class, list(values));
        // offset 0 keeps the planner from computing the digest for each of its halves
        Table<?> digests =
                DSL.select(digest.as("digest")).from(rows).offset(inline(0)).asTable("digests");
        return Optional.of(new Fingerprint(
                DSL.select(count(), sum(1), sum(Long.BYTES + 1)).from(digests), true));
    }

    private static Field<Object> sum(int from) {
        return field(
                "sum(cast(cast('x' || encode(substr({0}, {1}, 8), 'hex') as bit(64)) as bigint))",
                Object.class, field(name("digests", "digest")), inline(from));
    }
}
