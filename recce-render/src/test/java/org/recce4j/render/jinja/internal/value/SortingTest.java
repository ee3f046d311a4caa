package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortingTest {

    private final Meter meter = Given.meter();

    /** The JDK's sort is stable as well. Bytes in place of longs, so that many have the same last digit. */
    @Property(tries = 300)
    void isStableInBothDirections(@ForAll List<Byte> numbers) {
        List<Long> values = numbers.stream().map(Byte::longValue).toList();
        List<Long> up = new ArrayList<>(values);
        up.sort(Comparator.comparing(value -> value % 5));
        List<Long> down = new ArrayList<>(values);
        down.sort(Comparator.comparing((Long value) -> value % 5).reversed());
        assertThat(Sorting.sorted(meter, values, SortingTest::lastDigit, false)).isEqualTo(up);
        assertThat(Sorting.sorted(meter, values, SortingTest::lastDigit, true)).isEqualTo(down);
    }

    private static Object lastDigit(@Nullable Object value) {
        return value instanceof Long number ? number % 5 : 0L;
    }

    @Test
    void asksForTheKeyOfEachValueOnce() {
        List<@Nullable Object> asked = new ArrayList<>();
        Sorting.sorted(
                meter,
                Given.list(3L, 1L, 2L),
                value -> {
                    asked.add(value);
                    return value;
                },
                false);
        assertThat(asked).containsExactly(3L, 1L, 2L);
    }

    /** The JDK's sort throws when an order contradicts itself, as NaN makes it. */
    @Property(tries = 100)
    void noOrderBreaksIt(@ForAll List<Double> numbers) {
        List<@Nullable Object> values = new ArrayList<>(numbers);
        values.addAll(Collections.nCopies(numbers.size(), Double.NaN));
        Collections.shuffle(values, new java.util.Random(numbers.size()));
        assertThat(Sorting.sorted(meter, values, value -> value, false)).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void saysWhatHasNoOrder() {
        assertThat(Given.failure(() -> Sorting.sorted(meter, Given.list("a", 1L), value -> value, false)))
                .isEqualTo("TypeError: '<' not supported between instances of 'int' and 'str'");
        assertThat(Sorting.sorted(meter, Given.list((Object) null), value -> value, false))
                .containsExactly((Object) null);
    }

    @Test
    void countsItsComparisons() {
        Meter small = Given.environment(Given.maxSteps(3_000)).meter();
        List<Integer> many = Collections.nCopies(1_000, 1);
        assertThat(Given.failure(() -> Sorting.sorted(small, many, value -> value, false)))
                .startsWith("SecurityError: The template did more than 3000 steps");
    }
}
