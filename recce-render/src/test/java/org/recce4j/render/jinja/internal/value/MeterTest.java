package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.TemplateErrorCode;

/** What a rendering may use, and when it is asked: before it is used. */
class MeterTest {

    private static final RenderLimits LIMITS = new RenderLimits(10_000, 1_000, 100, 50, 100_000);

    private final Cancellation cancellation = new Cancellation();

    private Meter meter(Meter.Roots roots) {
        return new Meter(LIMITS, cancellation, roots);
    }

    /** Of work that gives nothing. */
    private static String failure(Runnable work) {
        return Given.failure(() -> {
            work.run();
            return null;
        });
    }

    @Test
    void stopsAfterTheStepsAndAtMostAThousandMore() {
        Meter meter = meter(most -> 0);
        int done = 0;
        try {
            for (; done < 100_000; done++) {
                meter.step();
            }
        } catch (PythonException limit) {
            assertThat(limit.code()).isEqualTo(TemplateErrorCode.LIMIT);
            assertThat(limit)
                    .hasMessage("The template did more than 10000 steps; raise RenderLimits.maxSteps if it needs them");
        }
        assertThat(done).isBetween(10_000, 11_100);
    }

    @Test
    void sixtyFourCharactersThatAreMadeAreAStep() {
        assertThat(failure(() -> meter(most -> 0).charge(64 * 12_000L))).startsWith("SecurityError: ");
        meter(most -> 0).charge(64 * 9_000L);
        meter(most -> 0).scan(16 * 64 * 9_000L);
        assertThat(failure(() -> meter(most -> 0).scan(16 * 64 * 12_000L))).startsWith("SecurityError: ");
    }

    @Test
    void looksForItsCancellationFromTimeToTime() {
        Meter meter = meter(most -> 0);
        cancellation.cancel();
        String cancelled = failure(() -> {
            for (int i = 0; i < 2_000; i++) {
                meter.step();
            }
        });
        assertThat(cancelled).isEqualTo("TemplateRuntimeError: The rendering was cancelled");
    }

    @Test
    void refusesASizeOfItsOwn() {
        Meter meter = meter(most -> 0);
        assertThat(meter.size(1_000)).isEqualTo(1_000);
        assertThat(failure(() -> meter.fits(1_001)))
                .isEqualTo("SecurityError: A value of 1001 characters or items is larger than the 1000 that"
                        + " RenderLimits.maxSize allows");
        assertThat(failure(() -> meter.size(Long.MAX_VALUE))).startsWith("SecurityError: ");
    }

    @Test
    void measuresWhatIsInUseOnlyWhenTheSumOfWhatWasMadeIsTooMuch() {
        int[] measured = {0};
        Meter meter = meter(most -> {
            measured[0]++;
            return 20_000;
        });
        meter.made(90_000);
        assertThat(measured[0]).isZero();
        meter.close(0);
        meter.made(50_000);
        assertThat(measured[0]).isEqualTo(1);
        assertThat(failure(() -> meter.made(40_000)))
                .isEqualTo("SecurityError: The values of the template need more than the 100000 bytes that"
                        + " RenderLimits.maxMemory allows");
    }

    /** What a statement has made and not stored anywhere yet is seen by no measurement. */
    @Test
    void countsWhatTheRunningStatementMade() {
        Meter meter = meter(most -> 0);
        long before = meter.open();
        meter.madeText(40_000);
        assertThat(failure(() -> meter.madeText(20_000))).startsWith("SecurityError: The values of the template");
        meter.close(before);
        meter.madeText(40_000);
    }

    @Test
    void endsInADepthAndComesBackFromIt() {
        Meter meter = meter(most -> 0);
        meter.enter(60);
        meter.leave(60);
        meter.enter(100);
        assertThat(failure(() -> meter.enter(1))).isEqualTo("RecursionError: maximum recursion depth exceeded");
    }

    @Test
    void everyLookAtAMeteredTextIsAStep() {
        MeteredText text = new MeteredText(meter(most -> 0), "abc");
        assertThat(text).hasToString("abc").hasSize(3);
        assertThat(text.subSequence(1, 3)).isEqualTo("bc");
        assertThat(failure(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        text.charAt(i % 3);
                    }
                }))
                .startsWith("SecurityError: The template did more than 10000 steps");
    }

    private static long bytes(@Nullable Object value) {
        Memory memory = new Memory(1_000_000);
        memory.add(value);
        return memory.bytes();
    }

    /** docs/jinja.md: two bytes a character, 16 an item of a list, 64 an entry of a dict or set; 48 for each of these. */
    @Test
    void estimatesWhatValuesHold() {
        assertThat(bytes(null)).isZero();
        assertThat(bytes(5L)).isZero();
        assertThat(bytes("x".repeat(100))).isEqualTo(48 + 200);
        assertThat(bytes(new Markup("x".repeat(100)))).isEqualTo(48 + 200);
        assertThat(bytes(Given.list(1L, 2L, 3L))).isEqualTo(48 + 3 * 16);
        assertThat(bytes(Given.dict("k", 1L))).isEqualTo(48 + 64 + 48 + 2);
        assertThat(bytes(Given.set(1L, 2L))).isEqualTo(48 + 2 * 64);
        assertThat(bytes(BigInteger.ONE.shiftLeft(8_000))).isEqualTo(48 + 1_000);
        assertThat(bytes(PythonTuple.of("a", Given.list()))).isEqualTo(48 + 2 * 16 + 50 + 48);
    }

    @Test
    void countsWhatIsSharedOnce() {
        String text = "x".repeat(1_000);
        List<@Nullable Object> list = Given.list(text, text, text);
        list.add(list);
        assertThat(bytes(list)).isEqualTo(48 + 4 * 16 + 48 + 2_000);
        PythonIterator generator =
                PythonIterator.generator("f", List.of().iterator()).holding(list);
        assertThat(bytes(generator)).isEqualTo(48 + 48 + 2_000 + bytes(list) - bytes(text));
    }

    @Test
    void doesNotCountWhatTheCallerHolds() {
        assertThat(bytes(List.of("x".repeat(1_000)))).isEqualTo(48);
    }

    @Test
    void stopsCountingWhereItIsTooMuch() {
        Memory memory = new Memory(5_000);
        List<@Nullable Object> list = Given.list();
        for (int i = 0; i < 1_000; i++) {
            list.add("text " + i);
        }
        memory.add(list);
        assertThat(memory.bytes()).isBetween(5_000L, 17_000L);
    }
}
