package org.recce4j.sql.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.Dialect;

class ForeignDialectTest {

    /** A method that is not passed on would answer as the default does, whatever the caller's dialect says. */
    @Test
    void everyMethodAsksTheCallersDialect() throws ReflectiveOperationException {
        List<String> asked = new ArrayList<>();
        Dialect caller = (Dialect) Proxy.newProxyInstance(
                Dialect.class.getClassLoader(), new Class<?>[] {Dialect.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return method.getReturnType() == int.class
                            ? (Object) 7
                            : method.getReturnType() == boolean.class ? (Object) true : null;
                });
        BuildDialect foreign = new ForeignDialect(caller);
        List<Method> methods = Stream.of(Dialect.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
        for (Method method : methods) {
            method.invoke(foreign, new Object[method.getParameterCount()]);
        }
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        methods.stream().map(Method::getName).toList());
        assertThat(foreign.floatingDigits()).isEqualTo(7);
    }
}
