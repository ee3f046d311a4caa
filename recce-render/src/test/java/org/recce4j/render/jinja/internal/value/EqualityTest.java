package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.UndefinedKind;

/** Python 3.11, "Value comparisons". */
class EqualityTest {

    private final Meter meter = Given.meter();

    private boolean equal(@Nullable Object left, @Nullable Object right) {
        return Equality.equal(meter, left, right);
    }

    private @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        return Ordering.compare(meter, left, right, "<");
    }

    @Provide
    Arbitrary<Object> hashable() {
        return Given.hashable();
    }

    @Property(tries = 1_000)
    void isAnEquivalence(
            @ForAll("hashable") @Nullable Object a,
            @ForAll("hashable") @Nullable Object b,
            @ForAll("hashable") @Nullable Object c) {
        assertThat(equal(a, a)).isTrue();
        assertThat(equal(a, b)).isEqualTo(equal(b, a));
        if (equal(a, b) && equal(b, c)) {
            assertThat(equal(a, c)).isTrue();
        }
    }

    /** What is equal is the same key of a dict, and nothing else is. */
    @Property(tries = 1_000)
    void agreesWithTheKeyOfAHashTable(@ForAll("hashable") @Nullable Object a, @ForAll("hashable") @Nullable Object b) {
        Object first = HashKeys.key(a);
        Object second = HashKeys.key(b);
        assertThat(Objects.equals(first, second)).isEqualTo(equal(a, b));
        if (equal(a, b)) {
            assertThat(Objects.hashCode(first)).isEqualTo(Objects.hashCode(second));
        }
    }

    @Provide
    Arbitrary<Object> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.longs().map(number -> (Object) (double) number),
                Arbitraries.bigIntegers().map(number -> number.shiftLeft(64)).map(number -> (Object) number));
    }

    /** Also where a float cannot tell two ints apart, such as 2 ** 53 and 2 ** 53 + 1. */
    @Property(tries = 1_000)
    void comparesNumbersByTheirExactValue(@ForAll("numbers") Object a, @ForAll("numbers") Object b) {
        int order = new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        if (a instanceof Double || b instanceof Double) {
            order = exact(a).compareTo(exact(b));
        }
        assertThat(Integer.signum(Objects.requireNonNull(compare(a, b)))).isEqualTo(order);
        assertThat(equal(a, b)).isEqualTo(order == 0);
    }

    private static BigDecimal exact(Object number) {
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(number.toString());
    }

    @Test
    void tellsIntsApartThatAreOneFloat() {
        long big = (1L << 53) + 1;
        assertThat(equal(big, (double) big)).isFalse();
        assertThat(compare(big, (double) big)).isPositive();
        assertThat(compare(BigInteger.TEN.pow(400), Double.MAX_VALUE)).isPositive();
        assertThat(compare(BigInteger.TEN.pow(400), Double.POSITIVE_INFINITY)).isNegative();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "\uffff", "😀", "𝔘")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    /** Java would put U+FFFF behind the characters of two units. */
    @Property(tries = 500)
    void ordersTextsByCodePoints(@ForAll("texts") String left, @ForAll("texts") String right) {
        int order =
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
        assertThat(Integer.signum(Objects.requireNonNull(compare(left, right)))).isEqualTo(Integer.signum(order));
        assertThat(equal(left, right)).isEqualTo(order == 0);
    }

    @Property(tries = 500)
    void ordersSetsBySubset(@ForAll Set<Byte> left, @ForAll Set<Byte> right) {
        Integer order = compare(PythonSet.of(left.iterator()), PythonSet.of(right.iterator()));
        boolean isPart = right.containsAll(left);
        boolean isWhole = left.containsAll(right);
        assertThat(order)
                .isEqualTo(isPart && isWhole ? (Integer) 0 : isPart ? Integer.valueOf(-1) : isWhole ? 1 : null);
    }

    @Test
    void ordersSequencesByTheirFirstDifference() {
        assertThat(compare(Given.list(1L, "z"), Given.list(1L, "a", "a"))).isPositive();
        assertThat(compare(PythonTuple.of(1L), PythonTuple.of(1L, 2L))).isNegative();
        assertThat(compare(Given.list(1L, "a"), Given.list(2L, 1L))).isNegative();
        assertThat(Given.failure(() -> compare(Given.list(1L, "a"), Given.list(1L, 1L))))
                .isEqualTo("TypeError: '<' not supported between instances of 'str' and 'int'");
    }

    @Test
    void aNanEqualsNothingButItsOwnPlaceInAList() {
        Double nan = Double.NaN;
        assertThat(equal(nan, nan)).isFalse();
        assertThat(compare(nan, 1L)).isNull();
        assertThat(compare(1.0, nan)).isNull();
        assertThat(equal(Given.list(nan), Given.list(nan))).isTrue();
    }

    @Test
    void aListIsNoTuple() {
        assertThat(equal(Given.list(1L), PythonTuple.of(1L))).isFalse();
        assertThat(equal(Given.list(0L, 1L), new PythonRange(0, 2, 1))).isFalse();
        assertThat(equal(new PythonRange(0, 3, 2), new PythonRange(0, 4, 2))).isTrue();
        assertThat(Given.failure(() -> compare(new PythonRange(0, 1, 1), new PythonRange(0, 2, 1))))
                .isEqualTo("TypeError: '<' not supported between instances of 'range' and 'range'");
    }

    @Test
    void theOrderOfADictDoesNotMatter() {
        assertThat(equal(Given.dict("a", 1L, "b", 2L), Given.dict("b", 2.0, "a", true)))
                .isTrue();
        assertThat(equal(Given.dict("a", 1L), Given.dict("b", 1L))).isFalse();
        assertThat(equal(Given.dict("a", null), Given.dict("b", null))).isFalse();
        assertThat(Given.failure(() -> compare(Given.dict(), Given.dict())))
                .isEqualTo("TypeError: '<' not supported between instances of 'dict' and 'dict'");
    }

    @Test
    void aCallersMapEqualsADict() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(1, 2.5f);
        assertThat(equal(map, Given.dict(1L, 2.5))).isTrue();
        assertThat(equal(Given.dict(1L, 2.5), map)).isTrue();
        assertThat(equal(Set.of(1), Given.set(1L))).isTrue();
    }

    @Test
    void itemsOfADictCanBeComparedWhateverTheirValues() {
        DictView items = new DictView(Given.dict("a", Given.list(1L)), DictView.Side.ITEMS);
        DictView same = new DictView(Given.dict("a", Given.list(1.0)), DictView.Side.ITEMS);
        DictView more = new DictView(Given.dict("a", Given.list(1L), "b", 2L), DictView.Side.ITEMS);
        assertThat(equal(items, same)).isTrue();
        assertThat(equal(items, more)).isFalse();
        assertThat(compare(items, more)).isNegative();
        assertThat(compare(more, items)).isPositive();
        assertThat(compare(items, same)).isZero();
        assertThat(Given.failure(() -> equal(items, Given.set(1L)))).isEqualTo("TypeError: unhashable type: 'list'");
    }

    @Test
    void nothingThatCanChangeIsAKey() {
        assertThat(Given.failure(() -> HashKeys.key(Given.list()))).isEqualTo("TypeError: unhashable type: 'list'");
        assertThat(Given.failure(() -> HashKeys.key(Given.dict()))).isEqualTo("TypeError: unhashable type: 'dict'");
        assertThat(Given.failure(() -> HashKeys.key(Given.set()))).isEqualTo("TypeError: unhashable type: 'set'");
        assertThat(Given.failure(() -> HashKeys.key(PythonTuple.of(1L, Given.list()))))
                .isEqualTo("TypeError: unhashable type: 'list'");
    }

    @Test
    void markupIsTheTextItHolds() {
        assertThat(equal(new Markup("a"), "a")).isTrue();
        assertThat(equal("a", new Markup("a"))).isTrue();
        assertThat(HashKeys.key(new Markup("a"))).isEqualTo("a");
    }

    @Test
    void lookingAtAStrictUndefinedIsAnError() {
        Undefined strict = Undefined.ofName(UndefinedKind.STRICT, "x");
        assertThat(Given.failure(() -> equal(strict, null))).isEqualTo("UndefinedError: 'x' is undefined");
        assertThat(Given.failure(() -> equal(1L, strict))).isEqualTo("UndefinedError: 'x' is undefined");
        assertThat(Given.failure(() -> equal(strict, Undefined.ofName(UndefinedKind.STRICT, "y"))))
                .isEqualTo("UndefinedError: 'x' is undefined");
        assertThat(Given.failure(() -> equal(strict, strict))).isEqualTo("UndefinedError: 'x' is undefined");
        Undefined lenient = Undefined.ofName(UndefinedKind.LENIENT, "x");
        assertThat(equal(lenient, Undefined.ofHint(UndefinedKind.LENIENT, "other")))
                .isTrue();
        assertThat(equal(lenient, null)).isFalse();
        assertThat(Given.failure(() -> compare(lenient, 1L))).isEqualTo("UndefinedError: 'x' is undefined");
    }

    @Test
    void endsInListsThatAreTooDeepToCompare() {
        assertThat(Given.failure(() -> equal(nested(1_000), nested(1_000))))
                .isEqualTo("RecursionError: maximum recursion depth exceeded");
        assertThat(equal(nested(400), nested(400))).isTrue();
        assertThat(equal(nested(400), nested(401))).isFalse();
    }

    private static List<@Nullable Object> nested(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            list = Given.list(list);
        }
        return list;
    }
}
