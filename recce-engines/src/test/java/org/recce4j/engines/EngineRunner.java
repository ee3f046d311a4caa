package org.recce4j.engines;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;

/** An engine without a JDBC driver as a warehouse of checks: numbers, texts and booleans can be read. */
record EngineRunner(Engine engine) implements QueryRunner {

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        try {
            return reader.read(proxy(ResultSet.class, new Cursor(engine.query(sql))));
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return this;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The rows, one after the other. */
    private static final class Cursor implements InvocationHandler {

        private final Engine.Result result;
        private int row = -1;
        private Object last;

        Cursor(Engine.Result result) {
            this.result = result;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            switch (method.getName()) {
                case "next":
                    return ++row < result.rows().size();
                case "getMetaData":
                    return proxy(ResultSetMetaData.class, this::describe);
                case "wasNull":
                    return last == null;
                default:
                    last = result.rows().get(row).get((Integer) arguments[0] - 1);
                    return as(method.getReturnType(), last);
            }
        }

        private Object describe(Object proxy, Method method, Object[] arguments) {
            if (method.getName().equals("getColumnCount")) {
                return result.columns().size();
            }
            var column = result.columns().get((Integer) arguments[0] - 1);
            return switch (method.getName()) {
                case "getColumnLabel", "getColumnName" -> column.name();
                case "getColumnTypeName" -> column.nativeType();
                case "getPrecision", "getScale" -> 0;
                default -> throw new UnsupportedOperationException(method.getName());
            };
        }

        private static Object as(Class<?> type, Object value) {
            if (type == long.class) {
                return value == null ? 0L : ((Number) value).longValue();
            }
            if (type == boolean.class) {
                return value != null && (Boolean) value;
            }
            if (type == BigDecimal.class) {
                return value == null ? null : new BigDecimal(value.toString());
            }
            return type == String.class && value != null ? value.toString() : value;
        }
    }
}
