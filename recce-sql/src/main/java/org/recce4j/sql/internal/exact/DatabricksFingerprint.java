package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Fingerprint;

/**
 * The fingerprint of Databricks: the MD5 of a text of each row, in which each value has its length in front and NULL has none. Spark's
 * {@code xxhash64} leaves out NULL, and of long texts two collisions with two seeds are not independent.
 */
public final class DatabricksFingerprint {

    private static final int HALF = 16;

    private final BuildDialect dialect;

    public DatabricksFingerprint(BuildDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the fingerprint of rows of values in their exact forms. */
    public Optional<Fingerprint> of(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        List<Field<?>> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(part(written(values.get(i), types.get(i))));
        }
        Table<?> digests = DSL.select(
                        field("md5(concat({0}))", String.class, list(parts)).as("digest"))
                .from(rows)
                .asTable("digests");
        return Optional.of(
                new Fingerprint(DSL.select(count(), sum(1), sum(HALF + 1)).from(digests), true));
    }

    /** A text that tells the values of a type apart; those of texts, documents and bytes may have any characters. */
    private Field<String> written(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Text || type instanceof SqlType.Binary) {
            return field("hex({0})", String.class, value);
        }
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return dialect.text(withZone ? field("unix_micros({0})", Object.class, value) : value);
    }

    private static Field<String> part(Field<String> text) {
        return field("case when {0} is null then '-' else concat(length({0}), ':', {0}) end", String.class, text);
    }

    private static Field<Object> sum(int from) {
        return field(
                "sum(cast(conv(substring({0}, {1}, 16), 16, 10) as decimal(20, 0)))",
                Object.class, field(name("digests", "digest")), inline(from));
    }
}
