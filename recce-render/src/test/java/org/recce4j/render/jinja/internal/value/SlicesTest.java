package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.UndefinedKind;

/** Python 3.11, "Common Sequence Operations", notes 3 to 5. */
class SlicesTest {

    private final Meter meter = Given.meter();

    @Provide
    Arbitrary<Long> bounds() {
        return Arbitraries.longs().between(-9, 9).injectNull(0.2);
    }

    @Provide
    Arbitrary<String> texts() {
        return Given.texts();
    }

    /** The items at {@code start + n * step} before the stop, by the words of the documentation. */
    private static <T> List<T> naive(List<T> items, @Nullable Long start, @Nullable Long stop, @Nullable Long step) {
        long by = step == null ? 1 : step;
        int size = items.size();
        long first = by > 0 ? 0 : size - 1;
        long end = by > 0 ? size : -1;
        long to = inside(stop, size, by, end);
        List<T> part = new ArrayList<>();
        for (long at = inside(start, size, by, first); by > 0 ? at < to : at > to; at += by) {
            part.add(items.get((int) at));
        }
        return part;
    }

    private static long inside(@Nullable Long bound, int size, long step, long omitted) {
        if (bound == null) {
            return omitted;
        }
        long place = bound < 0 ? size + bound : bound;
        long least = step > 0 ? 0 : -1;
        long most = step > 0 ? size : size - 1;
        return Math.max(least, Math.min(most, place));
    }

    @Property(tries = 2_000)
    void listsTextsAndTuplesAreCutAlike(
            @ForAll("texts") String text,
            @ForAll("bounds") @Nullable Long start,
            @ForAll("bounds") @Nullable Long stop,
            @ForAll("bounds") @Nullable Long step) {
        Assume.that(step == null || step != 0);
        List<String> characters = Given.characters(text);
        List<String> part = naive(characters, start, stop, step);
        assertThat(Slices.slice(meter, characters, start, stop, step)).isEqualTo(part);
        assertThat(Slices.slice(meter, text, start, stop, step)).isEqualTo(String.join("", part));
        assertThat(Slices.slice(meter, PythonTuple.of(characters), start, stop, step))
                .isEqualTo(PythonTuple.of(part));
    }

    @Property(tries = 1_000)
    void aSliceOfARangeIsARangeOfTheSameNumbers(
            @ForAll @LongRange(min = -9, max = 9) long from,
            @ForAll @LongRange(min = -9, max = 9) long to,
            @ForAll @LongRange(min = -3, max = 3) long by,
            @ForAll("bounds") @Nullable Long start,
            @ForAll("bounds") @Nullable Long step) {
        Assume.that(by != 0 && (step == null || step != 0));
        PythonRange range = new PythonRange(from, to, by);
        Object part = Slices.slice(meter, range, start, null, step);
        assertThat(part).isInstanceOf(PythonRange.class);
        assertThat(new ArrayList<>((PythonRange) part)).isEqualTo(naive(new ArrayList<>(range), start, null, step));
    }

    @Test
    void takesBoundsBeyondAnyLength() {
        BigInteger huge = BigInteger.TEN.pow(30);
        assertThat(Slices.slice(meter, "abc", huge.negate(), huge, null)).isEqualTo("abc");
        assertThat(Slices.slice(meter, "abc", null, null, huge.negate())).isEqualTo("c");
        assertThat(Slices.slice(meter, "abc", true, null, null)).isEqualTo("bc");
    }

    @Test
    void makesANewListAndKeepsMarkup() {
        List<@Nullable Object> list = Given.list(1L);
        assertThat(Slices.slice(meter, list, null, null, null)).isEqualTo(list).isNotSameAs(list);
        assertThat(Slices.slice(meter, new Markup("<b>"), 1L, null, null)).isEqualTo(new Markup("b>"));
    }

    @Test
    void saysWhatCannotBeCut() {
        assertThat(Given.failure(() -> Slices.slice(meter, "abc", null, null, 0L)))
                .isEqualTo("ValueError: slice step cannot be zero");
        assertThat(Given.failure(() -> Slices.slice(meter, "abc", 1.0, null, null)))
                .isEqualTo("TypeError: slice indices must be integers or None or have an __index__ method");
        assertThat(Given.failure(() -> Slices.slice(meter, 5L, null, null, null)))
                .isEqualTo("TypeError: 'int' object is not subscriptable");
        assertThat(Given.failure(() -> Slices.slice(meter, Given.dict(), null, null, null)))
                .isEqualTo("TypeError: unhashable type: 'slice'");
        Undefined gone = Undefined.ofName(UndefinedKind.LENIENT, "gone");
        assertThat(Given.failure(() -> Slices.slice(meter, gone, null, null, null)))
                .isEqualTo("UndefinedError: 'gone' is undefined");
    }

    @Test
    void asksForTheRoomOfAPartBeforeItIsMade() {
        Meter small = Given.environment(Given.maxSize(10)).meter();
        assertThat(Given.failure(
                        () -> Slices.slice(small, new ArrayList<>(new PythonRange(0, 20, 1)), null, 11L, null)))
                .startsWith("SecurityError: A value of 11 characters or items");
    }
}
