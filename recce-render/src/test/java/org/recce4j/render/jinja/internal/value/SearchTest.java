package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;

class SearchTest {

    private final Meter meter = new Meter(RenderLimits.DEFAULT, new Cancellation(), most -> 0);

    @Property(tries = 300)
    void findsWhatTheJdkFinds(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 40) String unit,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 20) String tail,
            @ForAll @IntRange(min = 100, max = 400) int repeats,
            @ForAll @IntRange(min = 0, max = 3_000) int from) {
        String text = "b" + unit.repeat(30_000 / unit.length()) + tail + unit.repeat(repeats);
        String part = unit.repeat(repeats / 2 + 1) + tail;
        int start = Math.min(from, text.length());
        assertThat(new Search(part).find(meter, text, start)).isEqualTo(text.indexOf(part, start));
        int end = text.length() - start;
        assertThat(new Search(part).findLast(meter, text, end)).isEqualTo(text.lastIndexOf(part, end - part.length()));
    }

    @Test
    void findsAllInTurn() {
        String text = "ab".repeat(20_000);
        String part = "ab".repeat(100);
        Search search = new Search(part);
        int count = 0;
        for (int at = search.find(meter, text, 0); at >= 0; at = search.find(meter, text, at + part.length())) {
            count++;
        }
        assertThat(count).isEqualTo(200);
    }
}
