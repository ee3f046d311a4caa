package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Fingerprint;
import org.recce4j.sql.build.Sql;

/** The statement that reads the fingerprints of both tables. */
record FingerprintStatement(BuildDialect dialect, Fingerprint base, Fingerprint current) implements EqualityStatement {

    /** Returns the statement; empty if the warehouse has no fingerprint of these columns, or a column has another type in current. */
    static Optional<FingerprintStatement> find(KeyedTables tables, List<ExactPair> columns) {
        if (columns.stream().anyMatch(column -> column.columns().changesType())) {
            return Optional.empty();
        }
        BuildDialect dialect = Sql.parts(tables.dialect());
        return fingerprint(dialect, tables.baseTable(), columns, ExactPair::base)
                .flatMap(base -> fingerprint(dialect, tables.currentTable(), columns, ExactPair::current)
                        .map(current -> new FingerprintStatement(dialect, base, current)));
    }

    private static Optional<Fingerprint> fingerprint(
            BuildDialect dialect, Table<Record> rows, List<ExactPair> columns, Function<ExactPair, Field<?>> side) {
        List<SqlType> types =
                columns.stream().map(column -> column.columns().base().type()).toList();
        return dialect.fingerprint(rows, columns.stream().<Field<?>>map(side).toList(), types);
    }

    boolean isCheap() {
        return base.isCheap() && current.isCheap();
    }

    @Override
    public ComparedBy proof() {
        return ComparedBy.FINGERPRINT;
    }

    /** One row: the three numbers of base, then those of current. */
    @Override
    public String text() {
        return Sql.text(Sql.builder(dialect)
                .select(DSL.asterisk())
                .from(base.query().asTable("b", "row_count", "first_sum", "second_sum"))
                .crossJoin(current.query().asTable("c", "row_count", "first_sum", "second_sum")));
    }

    @Override
    public Answer read(ResultSet row) throws SQLException {
        row.next();
        long before = row.getLong(1);
        long after = row.getLong(4);
        boolean empty = before == 0 && after == 0;
        return new Answer(before, after, empty || (before == after && isSame(row, 2) && isSame(row, 3)));
    }

    private static boolean isSame(ResultSet row, int column) throws SQLException {
        String before = row.getString(column);
        return before != null && before.equals(row.getString(column + 3));
    }
}
