package org.recce4j.engines;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/**
 * Runs what a check sends on an engine that has no driver.
 *
 * @param rewriting makes the engine's own SQL of a statement, which may name its tables in another way
 */
record EngineRunner(Engine engine, UnaryOperator<String> rewriting) implements QueryRunner {

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        Engine.Result result = engine.query(rewriting.apply(sql));
        try {
            return reader.read(set(result));
        } catch (SQLException failure) {
            throw new SqlException(SqlErrorCode.OTHER, "Cannot read " + label, failure);
        }
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return this;
    }

    private static ResultSet set(Engine.Result result) {
        ResultSetMetaData columns = proxy(
                ResultSetMetaData.class, (self, method, arguments) -> metadata(result, method.getName(), arguments));
        return proxy(ResultSet.class, new Cursor(result.rows(), columns));
    }

    private static Object metadata(Engine.Result result, String method, Object[] arguments) {
        if (method.equals("getColumnCount")) {
            return result.columns().size();
        }
        var column = result.columns().get((int) arguments[0] - 1);
        return switch (method) {
            case "getColumnName", "getColumnLabel" -> column.name();
            case "getColumnTypeName" -> column.nativeType();
            case "getPrecision", "getScale" -> 0;
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private static Timestamp timestamp(Object moment) {
        if (moment == null) {
            return null;
        }
        return moment instanceof OffsetDateTime instant
                ? Timestamp.from(instant.toInstant())
                : Timestamp.valueOf((LocalDateTime) moment);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The values as the engine's own reader gives them. */
    private static final class Cursor implements InvocationHandler {

        private final List<List<Object>> rows;
        private final ResultSetMetaData columns;
        private int row = -1;
        private Object last;

        private Cursor(List<List<Object>> rows, ResultSetMetaData columns) {
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public Object invoke(Object self, java.lang.reflect.Method method, Object[] arguments) {
            String name = method.getName();
            if (name.equals("next")) {
                return ++row < rows.size();
            }
            if (name.equals("getMetaData")) {
                return columns;
            }
            if (name.equals("wasNull")) {
                return last == null;
            }
            last = rows.get(row).get((int) arguments[0] - 1);
            return switch (name) {
                case "getLong" -> last == null ? 0L : ((Number) last).longValue();
                case "getInt" -> last == null ? 0 : ((Number) last).intValue();
                case "getDouble" -> last == null ? 0.0 : ((Number) last).doubleValue();
                case "getBoolean" -> last != null && (boolean) last;
                case "getString" -> last == null ? null : last.toString();
                case "getFloat" -> last == null ? 0f : ((Number) last).floatValue();
                case "getTimestamp" -> timestamp(last);
                case "getDate" -> last == null ? null : Date.valueOf((LocalDate) last);
                case "getBigDecimal" ->
                    last == null || last instanceof BigDecimal ? last : new BigDecimal(last.toString());
                case "getObject", "getBytes" -> last;
                default -> throw new UnsupportedOperationException(name);
            };
        }
    }
}
