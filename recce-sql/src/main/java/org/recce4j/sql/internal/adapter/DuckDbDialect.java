package org.recce4j.sql.internal.adapter;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.keyword;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Capability;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ReadOnlyTransaction;
import org.recce4j.sql.ReadableQuery;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BulkInsert;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Fingerprint;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.PartialSum;
import org.recce4j.sql.build.StatementLimits;
import org.recce4j.sql.internal.compare.DuckDbComparators;
import org.recce4j.sql.internal.exact.DuckDbExact;
import org.recce4j.sql.internal.exact.DuckDbFingerprint;
import org.recce4j.sql.internal.introspect.DuckDbIntrospection;
import org.recce4j.sql.internal.value.DuckDbNestedQuery;
import org.recce4j.sql.internal.value.DuckDbReaders;

/** DuckDB's spelling. Its driver leaves SQLState empty, so that errors are told apart by how their text begins. */
final class DuckDbDialect extends StandardDialect {

    /** How DuckDB names the process that has a file: {@code is held in /usr/bin/python3 (PID 17)}, on Windows {@code already open in}. */
    private static final Pattern HOLDER = Pattern.compile("(?:is held in|already open in)\\s+(.+?) \\(PID (\\d+)\\)");

    private static final String FIRST_DAY = "5877642-06-25 (BC)";

    private static final String FIRST_TIMESTAMP = "290309-12-22 (BC) 00:00:00";
    private static final String SECOND_YEAR_OF_TIMESTAMPS = "290308-01-01 (BC) 00:00:00";
    private static final int NANOSECONDS = 9;

    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private static final TypeTable TYPES = TypeTable.builder()
            .put(new SqlType.Text(), "VARCHAR")
            .put(new SqlType.Bool(), "BOOLEAN")
            .integers(3, "TINYINT")
            .unsigned(3, "UTINYINT")
            .integers(5, "SMALLINT")
            .unsigned(5, "USMALLINT")
            .integers(10, "INTEGER")
            .unsigned(10, "UINTEGER")
            .integers(19, "BIGINT")
            .unsigned(20, "UBIGINT")
            .integers(39, "HUGEINT")
            .unsigned(39, "UHUGEINT")
            .put(SqlType.Exact.UNBOUNDED, "DECIMAL")
            .put(new SqlType.Approximate(32), "FLOAT")
            .put(SqlType.Approximate.DOUBLE, "DOUBLE")
            .put(new SqlType.Date(), "DATE")
            .put(new SqlType.Time(), "TIME")
            .put(new SqlType.Time(9), "TIME_NS")
            .put(new SqlType.Timestamp(false), "TIMESTAMP")
            .put(new SqlType.Timestamp(false, 0), "TIMESTAMP_S")
            .put(new SqlType.Timestamp(false, 3), "TIMESTAMP_MS")
            .put(new SqlType.Timestamp(false, 9), "TIMESTAMP_NS")
            .put(new SqlType.Timestamp(true), "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ")
            .put(new SqlType.Binary(), "BLOB")
            .put(new SqlType.Document(true), "JSON")
            .build();

    private final DuckDbExact exact = new DuckDbExact(this);

    DuckDbDialect() {
        super("duckdb", SQLDialect.DUCKDB, TYPES, Set.of(Capability.TRANSACTIONS));
    }

    @Override
    public String quote(String identifier) {
        return super.quote(withoutNul(identifier, "a name"));
    }

    /** NUL ends a statement, though a text can hold it. */
    @Override
    public String literal(String text) {
        String quoted = super.literal(text);
        return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
    }

    @Override
    public Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return exact.of(left, leftType, right, rightType);
    }

    @Override
    public Optional<IntrospectionForms> introspection() {
        return Optional.of(new DuckDbIntrospection(this));
    }

    @Override
    public ComparatorForms comparators() {
        return new DuckDbComparators(this);
    }

    @Override
    public Optional<Fingerprint> fingerprint(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        return DuckDbFingerprint.of(exact, rows, values, types);
    }

    @Override
    public Optional<Table<?>> inOrder(Table<?> left, Name leftName, Table<?> right, Name rightName) {
        return Optional.of(table("{0} as {1} positional join {2} as {3}", left, leftName, right, rightName));
    }

    @Override
    public String nativeType(SqlType type) {
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() && exact.precision() <= 19
                    ? "BIGINT"
                    : exact.precision() > 38 ? "HUGEINT" : decimal("DECIMAL", exact, "DECIMAL(38, 10)");
        }
        if (type instanceof SqlType.Approximate number) {
            return number.bits() == 32 ? "FLOAT" : "DOUBLE";
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? "TIMESTAMPTZ" : "TIMESTAMP";
        }
        return TypeNames.of(type, "VARCHAR", "BOOLEAN", "BLOB", "JSON");
    }

    @Override
    public ColumnReader reader(ResultColumn column) {
        return DuckDbReaders.of(column);
    }

    @Override
    public ReadableQuery readable(Connection connection, String sql) throws SQLException {
        return DuckDbNestedQuery.of(connection, sql, this);
    }

    /** A condition behind {@code filter} would take as long as the whole join. */
    @Override
    public Optional<Field<Long>> countDistinctRows(List<Field<?>> values, Condition rows) {
        return Optional.of(field("count(distinct case when {0} then row({1}) end)", Long.class, rows, list(values)));
    }

    /** The warehouse computes equal aggregates once. */
    @Override
    public List<Field<Double>> quantiles(Field<?> value, List<Double> shares) {
        Field<Object> all = field(
                "quantile_cont({0}, [{1}])",
                Object.class,
                value,
                list(shares.stream().map(share -> inline(share)).toList()));
        return IntStream.rangeClosed(1, shares.size())
                .mapToObj(index -> field("list_extract({0}, {1})", Double.class, all, inline(index)))
                .toList();
    }

    @Override
    public Field<Double> median(Field<?> value) {
        return field("median({0})", Double.class, value);
    }

    /** Dates by days: the warehouse cuts them as timestamps, which do not reach as far. The first year has no first day. */
    @Override
    public Field<Object> truncated(Field<?> value, DatePart part, SqlType type) {
        boolean isLong = part == DatePart.YEAR || part == DatePart.MONTH;
        if (type instanceof SqlType.Timestamp timestamp) {
            Field<Object> plain = super.truncated(value, part, type);
            return isLong && timestamp.digits() < NANOSECONDS ? fromTheFirst(value, plain, timestamp) : plain;
        }
        if (part == DatePart.DAY) {
            return cast(value, type);
        }
        if (!isLong) {
            return super.truncated(value, part, type);
        }
        Field<Integer> day = field(part == DatePart.YEAR ? "dayofyear({0})" : "day({0})", Integer.class, value);
        return field(
                "({0} - cast(least({1} - 1, {0} - {2}) as integer))",
                Object.class, value, day, cast(inline(FIRST_DAY), type));
    }

    /** The first month and year of timestamps begin before the first timestamp. */
    private Field<Object> fromTheFirst(Field<?> value, Field<Object> truncated, SqlType.Timestamp type) {
        String zone = type.withZone() ? "+00" : "";
        return when(
                        value.coerce(Object.class).lt(cast(inline(SECOND_YEAR_OF_TIMESTAMPS + zone), type)),
                        cast(inline(FIRST_TIMESTAMP + zone), type))
                .otherwise(truncated);
    }

    private static Field<Object> huge(Field<?> integer, String type) {
        return field("cast({0} as {1})", Object.class, integer, keyword(type));
    }

    /** A sum has 128 bits: of wide numbers, the digits beyond 64 bits, those within and those behind the point are added apart. */
    @Override
    public List<PartialSum> exactSum(Field<?> value, SqlType.Exact type) {
        List<PartialSum> sum = super.exactSum(value, type);
        if (!sum.isEmpty() || type.precision() == 0) {
            return sum;
        }
        Field<?> integer = type.scale() == 0 ? value : field("trunc({0})", value);
        List<PartialSum> parts = new ArrayList<>();
        if (type.unsigned()) {
            Field<Object> whole = huge(integer, "uhugeint");
            Field<Object> word = huge(inline(WORD), "uhugeint");
            parts.add(PartialSum.of(huge(field("divide({0}, {1})", whole, word), "hugeint"), new BigDecimal(WORD)));
            parts.add(PartialSum.of(huge(field("({0} % {1})", whole, word), "hugeint")));
            return List.copyOf(parts);
        }
        Field<Object> whole = huge(integer, "hugeint");
        parts.add(PartialSum.of(field("divide({0}, {1})", whole, inline(WORD)), new BigDecimal(WORD)));
        parts.add(PartialSum.of(field("({0} % {1})", whole, inline(WORD))));
        if (type.scale() > 0) {
            parts.add(PartialSum.of(field("({0} - {1})", value, integer)));
        }
        return List.copyOf(parts);
    }

    @Override
    public boolean averagesIntervals() {
        return true;
    }

    @Override
    public Condition finite(Field<?> value, SqlType type) {
        boolean mayBeInfinite = type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
        return mayBeInfinite ? condition("isfinite({0})", value) : super.finite(value, type);
    }

    @Override
    public Field<Object> document(Field<String> json) {
        return field("cast({0} as {1})", Object.class, json, keyword("JSON"));
    }

    /** The driver's own way to begin one refuses nothing. */
    @Override
    public ReadOnlyTransaction beginReadOnly(Connection connection) throws SQLException {
        return connection.getAutoCommit()
                ? ReadOnlyTransactions.byStatement(connection, "begin transaction read only")
                : ReadOnlyTransaction.NONE;
    }

    @Override
    public String printed(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            boolean isPlain = one >= ' ' && one <= '~' && "\\'\"".indexOf(one) < 0;
            text.append(
                    isPlain
                            ? String.valueOf((char) one)
                            : "\\x" + HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return text.toString();
    }

    @Override
    public BulkInsert bulkInsert() {
        return new AppenderInsert(this);
    }

    /** DuckDB has no limit; its parser is slow on long statements. */
    @Override
    public StatementLimits limits() {
        return new StatementLimits(1_000_000, 1_000, Integer.MAX_VALUE);
    }

    /** A database is its file, one in memory has a name. Names without a database are of the current one. */
    @Override
    public Optional<Place> place(QueryRunner session) {
        return PlaceQueries.byQuery(
                session,
                "select d.name, case when d.path like 'md:%' or d.path like 'motherduck:%' then '' else d.path end"
                        + " from (select database_name as name, path from duckdb_databases() where not internal union all"
                        + " select '', path from duckdb_databases() where database_name = current_database()) as d");
    }

    @Override
    public SqlErrorCode classify(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        if (failure instanceof SQLTimeoutException || text.contains("INTERRUPT Error")) {
            return SqlErrorCode.TIMEOUT;
        }
        if (isLockedOut(text)) {
            return SqlErrorCode.PERMISSION_DENIED;
        }
        if (text.contains("Catalog Error") && text.contains("does not exist") && !text.contains("Function with name")) {
            return SqlErrorCode.TABLE_NOT_FOUND;
        }
        if (text.contains("Parser Error") || text.contains("Binder Error") || text.contains("Catalog Error")) {
            return SqlErrorCode.SYNTAX;
        }
        if (text.contains("Permission Error")
                || text.contains("attached in read-only mode")
                || text.contains("launched in read-only mode")) {
            return SqlErrorCode.PERMISSION_DENIED;
        }
        if (text.contains("Out of Memory Error")) {
            return SqlErrorCode.QUOTA;
        }
        return text.contains("IO Error") || text.contains("Connection Error")
                ? SqlErrorCode.CONNECTION
                : SqlErrorCode.OTHER;
    }

    @Override
    public @Nullable String remedy(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        if (text.contains("Extension Autoloading Error")) {
            return "install the extension once with DuckDB's INSTALL, and name it under \"extensions\" of the profile";
        }
        if (text.contains("IO Error")) {
            return "check that the file is there, can be read, and is not in use by another program";
        }
        return isLockedOut(text)
                ? "files and addresses that the profile does not name are closed to SQL when a database is read;"
                        + " --allow-external, or ExternalAccess.OPEN in a program, opens them"
                : null;
    }

    private static boolean isLockedOut(String text) {
        return text.contains("disabled by configuration")
                || text.contains("disabled through configuration")
                || text.contains("configuration has been locked");
    }

    @Override
    public @Nullable String heldBy(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        if (!text.contains("Could not set lock") && !text.contains("File is already open in")) {
            return null;
        }
        Matcher holder = HOLDER.matcher(text);
        return holder.find() ? "process " + holder.group(2) + " (" + holder.group(1) + ")" : "another process";
    }

    /**
     * Another session of this process may have the file for a moment, with other settings; a file that is missing now is missing in a
     * second.
     */
    @Override
    public boolean isTransient(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        return text.contains("with a different configuration");
    }
}
