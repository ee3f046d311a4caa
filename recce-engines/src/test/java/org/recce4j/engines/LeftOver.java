package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The threads and open files of this process, and which of them are more than there were. */
record LeftOver(List<String> threads, List<String> files) {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    /**
     * The one timer that PostgreSQL's driver keeps, a daemon shared by all connections, once a connection was aborted; and the
     * JDK's, while a process of another test or of the embedded server runs.
     */
    private static final List<String> OF_OTHERS = List.of("PostgreSQL-JDBC-SharedTimer", "process reaper");

    private static final Path HANDLES = Path.of("/proc/self/fd");

    static LeftOver now() {
        return new LeftOver(threadNames(), fileNames());
    }

    private static List<String> threadNames() {
        ThreadMXBean beans = ManagementFactory.getThreadMXBean();
        return Arrays.stream(beans.getThreadInfo(beans.getAllThreadIds()))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .filter(name -> OF_OTHERS.stream().noneMatch(name::startsWith))
                .toList();
    }

    /** Without jars, which class loaders open when they need them, and keep. */
    private static List<String> fileNames() {
        if (!Files.isDirectory(HANDLES)) {
            return List.of();
        }
        try (Stream<Path> handles = Files.list(HANDLES)) {
            return handles.map(LeftOver::target)
                    .filter(name -> !name.isEmpty() && !name.endsWith(".jar") && !name.startsWith("/proc/"))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** Fails when something is left that was not there before; what ends on its own gets time to. */
    void assertNothingNew() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        LeftOver more = more();
        while ((!more.threads.isEmpty() || !more.files.isEmpty()) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            more = more();
        }
        assertThat(more.threads).as("threads left over").isEmpty();
        assertThat(more.files).as("files left open").isEmpty();
        assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).isNull();
    }

    private LeftOver more() {
        LeftOver after = now();
        return new LeftOver(minus(after.threads, threads), minus(after.files, files));
    }

    private static List<String> minus(List<String> all, List<String> known) {
        List<String> more = new ArrayList<>(all);
        known.forEach(more::remove);
        return more;
    }
}
