package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.modules.PythonModules;

/**
 * Templates made to hold a thread or fill the memory: each ends by itself, by a limit, or soon after its cancellation. Runs in a
 * JVM of 256 MB; {@code recce.bombs.millis} says how long a template may run before it is cancelled.
 */
@Tag("bombs")
class BombsTest {

    private static final int MOST_SECONDS = 10;

    private static final Jinja JINJA = Jinja.builder()
            .global(
                    "modules",
                    Map.of(
                            "datetime", PythonModules.datetime(Clock.systemUTC()),
                            "itertools", PythonModules.itertools(),
                            "json", PythonModules.json(),
                            "pytz", PythonModules.pytz(),
                            "re", PythonModules.re()))
            .build();

    /** How a rendering ended; null in {@code failure} when it gave a text. */
    private record Ending(@Nullable Throwable failure, boolean wasCancelled, long millis) {}

    @Test
    void endByALimitOrSoonAfterTheyAreCancelled(TestReporter reporter) throws Exception {
        List<Long> delays = new ArrayList<>();
        Map<String, String> endings = new LinkedHashMap<>();
        long worst = -1;
        for (Map.Entry<String, String> bomb : bombs().entrySet()) {
            Ending ending = render(bomb.getValue(), Long.getLong("recce.bombs.millis", 40));
            assertThat(isProper(ending.failure()))
                    .as(bomb.getKey() + ": " + ending)
                    .isTrue();
            endings.put(bomb.getKey(), ending.toString());
            if (ending.wasCancelled()) {
                delays.add(ending.millis());
                if (ending.millis() > worst) {
                    worst = ending.millis();
                    endings.put("slowest", bomb.getKey());
                }
            }
        }
        delays.sort(null);
        reporter.publishEntry(Map.of(
                "bombs", String.valueOf(endings.size() - 1),
                "cancelled", String.valueOf(delays.size()),
                "median ms from cancel to end", String.valueOf(delays.get(delays.size() / 2)),
                "worst ms", worst + ", " + endings.get("slowest")));
        if (Boolean.getBoolean("recce.bombs.list")) {
            reporter.publishEntry(endings);
        }
    }

    private static Map<String, String> bombs() throws IOException {
        Map<String, String> bombs = new LinkedHashMap<>();
        try (InputStream file = BombsTest.class.getResourceAsStream("/bombs/bombs.txt")) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            bombs.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(' ') + 1)));
        }
        return bombs;
    }

    /** A text, or an error of the template's; never one of the JVM's or the engine's. */
    private static boolean isProper(@Nullable Throwable failure) {
        return failure == null
                || (failure instanceof TemplateException refused && refused.code() != TemplateErrorCode.DEFECT);
    }

    private static Ending render(String template, long millis) throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                JINJA.template(template).render(Map.of(), cancellation);
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        });
        thread.setDaemon(true);
        thread.start();
        thread.join(millis);
        boolean wasCancelled = thread.isAlive();
        long cancelled = System.nanoTime();
        cancellation.cancel();
        thread.join(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        if (thread.isAlive()) {
            StackTraceElement[] stack = thread.getStackTrace();
            AssertionError stuck = new AssertionError("it still runs " + MOST_SECONDS + " s after it was cancelled");
            stuck.setStackTrace(stack);
            return new Ending(stuck, true, TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        }
        return new Ending(failure.get(), wasCancelled, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - cancelled));
    }
}
