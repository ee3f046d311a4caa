package org.recce4j.sql.build;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.RepeatedTest;

/** Many threads may be the first to build a statement. */
class SqlConcurrentStartTest {

    @RepeatedTest(5)
    void theFirstStatementsOfManyThreadsAreRight() throws Exception {
        try (URLClassLoader fresh = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Callable<?> start = (Callable<?>)
                    fresh.loadClass(Start.class.getName()).getConstructor().newInstance();
            assertThatCode(start::call).doesNotThrowAnyException();
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator, -1)))
                .filter(path -> !path.isEmpty())
                .toList()) {
            urls.add(Path.of(path).toUri().toURL());
        }
        for (Class<?> type : List.of(SqlConcurrentStartTest.class, Sql.class, SQLDataType.class)) {
            urls.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        return urls.toArray(URL[]::new);
    }

    /** Runs among classes that nobody has initialised. */
    public static final class Start implements Callable<Void> {

        private static final int THREADS = 4;

        @Override
        public Void call() throws Exception {
            ExecutorService executor = Executors.newFixedThreadPool(THREADS);
            try {
                CyclicBarrier together = new CyclicBarrier(THREADS);
                List<Future<?>> columns = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    boolean types = i == 0;
                    columns.add(executor.submit(() -> {
                        together.await();
                        for (int j = 0; j < 50; j++) {
                            Objects.requireNonNull(types ? SQLDataType.VARCHAR : Sql.column("orders", "id" + j));
                        }
                        return null;
                    }));
                }
                for (Future<?> column : columns) {
                    column.get();
                }
                return null;
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
