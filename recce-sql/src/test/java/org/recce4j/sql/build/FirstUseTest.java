package org.recce4j.sql.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.internal.ReadingStatement;

/** Two of jOOQ's classes wait for each other forever if two threads load one each. */
class FirstUseTest {

    @Test
    void theFirstDialectLoadsJooq() throws ClassNotFoundException {
        Fresh classes = new Fresh();
        Class.forName("org.recce4j.sql.internal.adapter.DuckDbDialect", true, classes);
        assertThat(classes.hasLoaded("org.jooq.impl.DefaultDataType")).isTrue();
    }

    /** Loads the classes of this module and of jOOQ again. */
    private static final class Fresh extends ClassLoader {

        Fresh() {
            super(ReadingStatement.class.getClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean isFresh = name.startsWith("org.jooq.") || name.startsWith("org.recce4j.sql.");
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : isFresh ? define(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}
