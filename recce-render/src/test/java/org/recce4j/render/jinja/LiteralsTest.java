package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What a value prints is a literal of it. */
class LiteralsTest {

    private static String printed(@Nullable Object value) {
        return Jinja.standard().render("{{ [value] }}", Collections.singletonMap("value", value));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of((Object) true, false).injectNull(0.3),
                () -> Arbitraries.longs().map(number -> (Object) number),
                () -> Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))
                        .map(number -> (Object) number),
                () -> Arbitraries.doubles().map(number -> (Object) number),
                () -> Arbitraries.strings().ofMaxLength(12).map(text -> (Object) text),
                () -> values().list().ofMaxSize(4).map(items -> (Object) new ArrayList<>(items)),
                () -> values().list().ofMaxSize(4).map(items -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    items.forEach(item -> map.put("k" + map.size() + item, item));
                    return (Object) map;
                }));
    }

    @Property(tries = 2_000)
    void printAndParseToThemselves(@ForAll("values") Object value) {
        String literal = printed(value);
        Object again = Jinja.standard().renderNative("{% set value = " + literal + " %}{{ value }}", Map.of());
        assertThat(printed(again)).isEqualTo("[" + literal + "]");
        assertThat(Jinja.standard()
                        .render("{{ (" + literal + ")[0] == value }}", Collections.singletonMap("value", value)))
                .isEqualTo("True");
    }

    @Property(tries = 5_000)
    void floatsAreAsShortAsTheyCanBe(@ForAll double number) {
        String text = printed(number);
        String digits = text.substring(1, text.length() - 1);
        assertThat(Double.parseDouble(digits)).isEqualTo(number);
        int precision = new BigDecimal(digits).stripTrailingZeros().precision();
        if (precision > 1) {
            BigDecimal shorter = new BigDecimal(number).round(new MathContext(precision - 1, RoundingMode.HALF_EVEN));
            assertThat(shorter.doubleValue()).isNotEqualTo(number);
        }
    }

    @Property(tries = 500)
    void slicesAreThoseOfTheList(@ForAll List<Integer> list, @ForAll byte start, @ForAll byte stop) {
        String sliced = Jinja.standard().render("{{ l[a:b] }}", Map.of("l", list, "a", (int) start, "b", (int) stop));
        int size = list.size();
        int from = Math.min(Math.max(start < 0 ? start + size : start, 0), size);
        int to = Math.min(Math.max(stop < 0 ? stop + size : stop, 0), size);
        assertThat(sliced).isEqualTo(from >= to ? "[]" : list.subList(from, to).toString());
    }
}
