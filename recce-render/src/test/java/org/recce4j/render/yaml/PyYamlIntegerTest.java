package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.recce4j.model.Json;

/** An integer is the same in whatever base it is written. */
class PyYamlIntegerTest {

    @Provide
    Arbitrary<BigInteger> integers() {
        return Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(80).negate(), BigInteger.ONE.shiftLeft(80));
    }

    private static Json read(String scalar) {
        return ((Json.Obj) Yaml.read("a: " + scalar)).get("a");
    }

    private static Json expected(BigInteger number) {
        return Json.of(number.bitLength() < 64 ? (Number) number.longValueExact() : number);
    }

    @Property(tries = 500)
    void readsEveryBase(@ForAll @From("integers") BigInteger number) {
        String sign = number.signum() < 0 ? "-" : "";
        BigInteger size = number.abs();
        assertThat(read(number.toString())).isEqualTo(expected(number));
        assertThat(read(sign + "0x" + size.toString(16))).isEqualTo(expected(number));
        assertThat(read(sign + "0x" + size.toString(16).toUpperCase(Locale.ROOT)))
                .isEqualTo(expected(number));
        assertThat(read(sign + "0b" + size.toString(2))).isEqualTo(expected(number));
        assertThat(read(sign + "0" + size.toString(8))).isEqualTo(expected(number));
    }

    @Property(tries = 500)
    void underscoresStandAnywhereBehindTheFirstDigit(
            @ForAll @From("integers") BigInteger number, @ForAll @IntRange(min = 1, max = 20) int place) {
        Assume.that(number.signum() != 0);
        String digits = number.abs().toString();
        int at = Math.min(place, digits.length());
        assertThat(read(digits.substring(0, at) + "_" + digits.substring(at))).isEqualTo(expected(number.abs()));
    }

    @Property(tries = 500)
    void partsOfSixtyAreATime(
            @ForAll @IntRange(min = 1, max = 100_000) int hours,
            @ForAll @IntRange(max = 59) int minutes,
            @ForAll @IntRange(max = 59) int seconds) {
        assertThat(read(hours + ":" + minutes + ":" + seconds))
                .isEqualTo(Json.of((hours * 60L + minutes) * 60 + seconds));
        assertThat(read("-" + hours + ":" + minutes)).isEqualTo(Json.of(-(hours * 60L + minutes)));
    }

    @Example
    void aLongWhileItFits() {
        assertThat(read("9223372036854775807")).isEqualTo(Json.of(Long.MAX_VALUE));
        assertThat(read("-9223372036854775808")).isEqualTo(Json.of(Long.MIN_VALUE));
        assertThat(read("9223372036854775808")).isEqualTo(Json.of(new BigInteger("9223372036854775808")));
        assertThat(read("0x_f")).isEqualTo(Json.of(15L));
    }
}
