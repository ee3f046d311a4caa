package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ReadableQuery;
import org.recce4j.sql.Rows;

record RowsReading<T>(String label, QueryRunner.RowsReader<T> reader, Dialect dialect, long maxRows)
        implements SessionQuery.Reading<T> {

    @Override
    public ReadableQuery prepare(Connection connection, String sql) throws SQLException {
        return dialect.readable(connection, sql);
    }

    @Override
    public T read(ResultSet rows, ReadableQuery query, RunningStatement running) throws SQLException {
        return Rows.of(rows, query, dialect, maxRows, running::check).readBy(label, reader);
    }
}
