package org.recce4j.sql.internal.adapter;

import java.util.HashMap;
import java.util.Map;
import org.recce4j.sql.SqlType;

/** Collects names. Not thread-safe. */
final class TypeTableBuilder {

    private final Map<String, SqlType> types = new HashMap<>();

    TypeTableBuilder() {}

    TypeTableBuilder put(SqlType type, String... names) {
        for (String name : names) {
            types.put(name, type);
        }
        return this;
    }

    /** Integers of so many decimal digits. */
    TypeTableBuilder integers(int digits, String... names) {
        return put(new SqlType.Exact(digits, 0), names);
    }

    /** Integers of so many decimal digits that are never negative. */
    TypeTableBuilder unsigned(int digits, String... names) {
        return put(new SqlType.Exact(digits, 0, true), names);
    }

    TypeTable build() {
        return new TypeTable(types);
    }
}
