package org.recce4j.sql.internal.adapter;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.SQLDialect;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.sql.Capability;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** DuckDB's spelling. Its driver leaves SQLState empty, so that errors are told apart by how their text begins. */
final class DuckDbDialect implements BuildDialect {

    private static final RelationPolicy POLICY = RelationPolicy.of("duckdb");

    private static final Map<String, SqlType> TYPES = Map.ofEntries(
            Map.entry("VARCHAR", new SqlType.Text()),
            Map.entry("BOOLEAN", new SqlType.Bool()),
            Map.entry("TINYINT", new SqlType.Numeric(true)),
            Map.entry("SMALLINT", new SqlType.Numeric(true)),
            Map.entry("INTEGER", new SqlType.Numeric(true)),
            Map.entry("BIGINT", new SqlType.Numeric(true)),
            Map.entry("HUGEINT", new SqlType.Numeric(true)),
            Map.entry("UTINYINT", new SqlType.Numeric(true)),
            Map.entry("USMALLINT", new SqlType.Numeric(true)),
            Map.entry("UINTEGER", new SqlType.Numeric(true)),
            Map.entry("UBIGINT", new SqlType.Numeric(true)),
            Map.entry("UHUGEINT", new SqlType.Numeric(true)),
            Map.entry("DECIMAL", new SqlType.Numeric(true)),
            Map.entry("FLOAT", new SqlType.Numeric(false)),
            Map.entry("DOUBLE", new SqlType.Numeric(false)),
            Map.entry("DATE", new SqlType.Date()),
            Map.entry("TIMESTAMP", new SqlType.Timestamp(false)),
            Map.entry("TIMESTAMP_S", new SqlType.Timestamp(false)),
            Map.entry("TIMESTAMP_MS", new SqlType.Timestamp(false)),
            Map.entry("TIMESTAMP_NS", new SqlType.Timestamp(false)),
            Map.entry("TIMESTAMP WITH TIME ZONE", new SqlType.Timestamp(true)));

    @Override
    public SQLDialect family() {
        return SQLDialect.DUCKDB;
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public String quote(String identifier) {
        return POLICY.quoted(identifier);
    }

    @Override
    public String qualified(Relation relation) {
        return POLICY.render(relation);
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public SqlType typeOf(String nativeType) {
        String upper = nativeType.toUpperCase(Locale.ROOT);
        String base = upper.startsWith("DECIMAL(") && upper.endsWith(")") ? "DECIMAL" : upper;
        SqlType known = TYPES.get(base);
        return known == null ? new SqlType.Other(upper) : known;
    }

    @Override
    public SqlErrorCode classify(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        if (failure instanceof SQLTimeoutException || text.contains("INTERRUPT Error")) {
            return SqlErrorCode.TIMEOUT;
        }
        if (text.contains("Catalog Error") && text.contains("does not exist")) {
            return SqlErrorCode.TABLE_NOT_FOUND;
        }
        if (text.contains("Parser Error") || text.contains("Binder Error") || text.contains("Catalog Error")) {
            return SqlErrorCode.SYNTAX;
        }
        if (text.contains("Permission Error") || text.contains("read-only mode")) {
            return SqlErrorCode.PERMISSION_DENIED;
        }
        return text.contains("IO Error") || text.contains("Connection Error")
                ? SqlErrorCode.CONNECTION
                : SqlErrorCode.OTHER;
    }
}
