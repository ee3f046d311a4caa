package org.recce4j.sql.internal.adapter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Methods of a driver beyond JDBC, which is never on our compile path. */
final class DriverMethods {

    private DriverMethods() {}

    /** Returns a public method, null where the class has none of this name. */
    static @Nullable Method find(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException none) {
            return null;
        }
    }

    /** Calls it; its exception is thrown as it is. */
    static Object call(Method method, Object target, Object... arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw rethrown(failure.getTargetException());
        } catch (IllegalAccessException failure) {
            throw new SQLException(failure);
        }
    }

    /** Throws what is unchecked, and returns the rest as an SQLException. */
    static SQLException rethrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof SQLException sql ? sql : new SQLException(failure);
    }
}
