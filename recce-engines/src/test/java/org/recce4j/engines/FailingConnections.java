package org.recce4j.engines;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections whose statements fail from some statement on, as when the line is cut; they hide the driver's bulk path. */
final class FailingConnections {

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final DataSource real;

    FailingConnections(DataSource real) {
        this.real = real;
    }

    /** Lets so many more statements through, and none after them. */
    void failAfter(int statements) {
        left.set(statements);
    }

    /** Lets all statements through, and returns whether any was refused. */
    boolean mend() {
        return left.getAndSet(Integer.MAX_VALUE) < 0;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                real,
                (method, result) -> result instanceof Connection made ? connection(made) : result);
    }

    private Connection connection(Connection made) {
        Connection[] self = new Connection[1];
        self[0] = proxy(Connection.class, made, (method, result) -> {
            if (method.getName().equals("unwrap")) {
                return self[0];
            }
            return result instanceof Statement statement ? proxy(Statement.class, statement, (m, r) -> r) : result;
        });
        return self[0];
    }

    private interface Wrap {
        Object result(Method method, Object result);
    }

    private <T> T proxy(Class<T> type, T target, Wrap wrap) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().startsWith("execute") && left.getAndDecrement() <= 0) {
                throw new SQLException("the line was cut", "08006");
            }
            try {
                return wrap.result(method, method.invoke(target, arguments));
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
