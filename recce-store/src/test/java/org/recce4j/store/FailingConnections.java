package org.recce4j.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Connections whose statements fail from some statement on, as when the line is cut, or before which something happens; they hide
 * the driver's bulk path.
 */
final class FailingConnections {

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final Deque<Event> events = new ArrayDeque<>();
    private final DataSource real;

    private record Event(String text, Runnable happens) {}

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

    /** Lets something happen before the first statement with a text that comes after what was to happen so far. */
    void before(String text, Runnable happens) {
        events.add(new Event(text, happens));
    }

    boolean isAllDone() {
        return events.isEmpty();
    }

    private void happen(Method method, Object[] arguments) {
        Event next = events.peek();
        if (next != null
                && method.getName().startsWith("execute")
                && arguments != null
                && String.valueOf(arguments[0]).contains(next.text())) {
            events.remove().happens().run();
        }
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
            happen(method, arguments);
            try {
                return wrap.result(method, method.invoke(target, arguments));
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
