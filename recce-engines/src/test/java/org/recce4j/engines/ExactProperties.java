package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.recce4j.sql.SqlType;

/** Numbers of different types, many of them next to each other, are the same where the oracle says so, on an engine. */
abstract class ExactProperties {

    private static final SqlType.Exact WHOLE = SqlType.Exact.BIGINT;
    private static final SqlType.Exact FINE = new SqlType.Exact(28, 9);

    /** The test whose engine and comparison this uses. */
    abstract ExactContract contract();

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void integersAndDoubles(@ForAll("doubles") List<Double> numbers) {
        List<TypedValue> integers = new ArrayList<>();
        for (double number : numbers) {
            if (Math.abs(number) < 9e18) {
                long near = (long) number;
                integers.add(new TypedValue(WHOLE, near));
                integers.add(new TypedValue(WHOLE, near + 1));
            }
        }
        if (!integers.isEmpty()) {
            contract().assertAgrees(WHOLE, integers, SqlType.Approximate.DOUBLE, typed(numbers));
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void decimalsAndDoubles(@ForAll("doubles") List<Double> numbers) {
        List<TypedValue> decimals = new ArrayList<>();
        for (double number : numbers) {
            if (Math.abs(number) < 1e18) {
                decimals.add(decimal(BigDecimal.valueOf(number)));
                decimals.add(decimal(new BigDecimal(number)));
            }
        }
        if (!decimals.isEmpty()) {
            contract().assertAgrees(FINE, decimals, SqlType.Approximate.DOUBLE, typed(numbers));
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void decimalsThatHaveNoCommonType(@ForAll("digits") List<BigInteger> digits) {
        SqlType.Exact wide = new SqlType.Exact(38, 0);
        List<TypedValue> integers =
                digits.stream().map(number -> new TypedValue(wide, number)).toList();
        List<TypedValue> fractions = digits.stream()
                .map(number -> decimal(new BigDecimal(number.mod(BigInteger.TEN.pow(26)), 9)))
                .toList();
        contract().assertAgrees(wide, integers, FINE, fractions);
    }

    private static TypedValue decimal(BigDecimal number) {
        return new TypedValue(FINE, number.setScale(9, RoundingMode.DOWN));
    }

    private static List<TypedValue> typed(List<Double> numbers) {
        return numbers.stream()
                .map(number -> new TypedValue(SqlType.Approximate.DOUBLE, number))
                .toList();
    }

    @Provide
    Arbitrary<List<Double>> doubles() {
        Arbitrary<Double> cents = Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(n -> n / 100.0);
        Arbitrary<Double> near53 = Arbitraries.longs()
                .between(9_007_199_254_740_000L, 9_007_199_254_742_000L)
                .map(n -> (double) n);
        Arbitrary<Double> any = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(n -> !Double.isNaN(n) && (n == 0 || Math.abs(n) >= Double.MIN_NORMAL));
        Arbitrary<Double> whole = Arbitraries.longs().map(n -> (double) n);
        return Arbitraries.oneOf(cents, near53, any, whole).list().ofSize(20);
    }

    @Provide
    Arbitrary<List<BigInteger>> digits() {
        return Arbitraries.integers()
                .between(1, 38)
                .flatMap(count -> Arbitraries.strings().numeric().ofLength(count))
                .map(BigInteger::new)
                .list()
                .ofSize(20);
    }
}
