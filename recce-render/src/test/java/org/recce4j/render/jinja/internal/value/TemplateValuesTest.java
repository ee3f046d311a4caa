package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;

@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class TemplateValuesTest {

    private enum Colour {
        RED
    }

    @Test
    void takesJavasValuesForPythons() {
        assertThat(TemplateValues.of((byte) 1)).isEqualTo(1L);
        assertThat(TemplateValues.of(1)).isEqualTo(1L);
        assertThat(TemplateValues.of(0.1f)).isEqualTo(0.1);
        assertThat(TemplateValues.of(BigInteger.TEN)).isEqualTo(10L);
        assertThat(TemplateValues.of(BigInteger.ONE.shiftLeft(63))).isEqualTo(BigInteger.ONE.shiftLeft(63));
        assertThat(TemplateValues.of(BigInteger.valueOf(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
        assertThat(TemplateValues.of(new BigDecimal("7"))).isEqualTo(7L);
        assertThat(TemplateValues.of(new BigDecimal("7.00"))).isEqualTo(7.0);
        assertThat(TemplateValues.of(new AtomicInteger(5))).isEqualTo(5.0);
        assertThat(TemplateValues.of('c')).isEqualTo("c");
        assertThat(TemplateValues.of(CharBuffer.wrap("text"))).isEqualTo("text");
        assertThat(TemplateValues.of(Colour.RED)).isEqualTo("RED");
        assertThat(TemplateValues.of(Optional.of(Optional.of(1)))).isEqualTo(1L);
        assertThat(TemplateValues.of(Optional.empty())).isNull();
        assertThat(TemplateValues.of(new Object[] {"a", null})).isEqualTo(Given.list("a", null));
    }

    @Test
    void namesTheTypesAsPython() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("NoneType", null);
        values.put("str", "");
        values.put("bool", true);
        values.put("int", BigInteger.ONE.shiftLeft(70));
        values.put("float", 1.0);
        values.put("list", List.of());
        values.put("tuple", PythonTuple.of());
        values.put("range", new PythonRange(0, 1, 1));
        values.put("set", Set.of());
        values.put("dict", Map.of());
        values.put("dict_items", new DictView(Map.of(), DictView.Side.ITEMS));
        values.put("generator", PythonIterator.generator("f", Collections.emptyIterator()));
        values.put("ChainableUndefined", Undefined.ofName(UndefinedKind.CHAINABLE, "x"));
        values.put("Markup", new Markup(""));
        values.put("function", (Jinja.Callable) arguments -> null);
        values.forEach(
                (name, value) -> assertThat(TemplateValues.typeName(value)).isEqualTo(name));
    }

    private record Shelf(@Nullable Integer length) implements TemplateObject {}

    /** Python 3.11, "Truth Value Testing": zero, and what has the length zero. */
    @Test
    void whatIsEmptyOrZeroIsFalse() {
        assertThat(Given.list(
                        null, false, 0L, -0.0, "", new Markup(""), PythonTuple.of(), List.of(), Map.of(), Set.of()))
                .noneMatch(TemplateValues::isTrue);
        assertThat(Given.list(true, -1L, Double.NaN, " ", new Markup(" "), PythonTuple.of((Object) null)))
                .allMatch(TemplateValues::isTrue);
        assertThat(TemplateValues.isTrue(new PythonRange(5, 0, 1))).isFalse();
        assertThat(TemplateValues.isTrue(BigInteger.ONE.shiftLeft(2_000))).isTrue();
        assertThat(TemplateValues.isTrue(PythonIterator.generator("f", Collections.emptyIterator())))
                .isTrue();
        assertThat(TemplateValues.isTrue(new Shelf(0))).isFalse();
        assertThat(TemplateValues.isTrue(new Shelf(2))).isTrue();
        assertThat(TemplateValues.isTrue(new Shelf(null))).isTrue();
    }

    @Test
    void anIndexIsAnIntWithinTheBoundsOfJava() {
        assertThat(TemplateValues.index(true)).isEqualTo(1);
        assertThat(TemplateValues.index(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(TemplateValues.index(BigInteger.TEN.pow(30).negate())).isEqualTo(Integer.MIN_VALUE);
        assertThat(TemplateValues.longIndex(BigInteger.TEN.pow(30))).isEqualTo(Long.MAX_VALUE);
        assertThat(Given.failure(() -> TemplateValues.index(1.0)))
                .isEqualTo("TypeError: 'float' object cannot be interpreted as an integer");
    }

    @Test
    void aRangeIsAListOfItsNumbers() {
        assertThat(new PythonRange(0, 10, 3)).containsExactly(0L, 3L, 6L, 9L);
        assertThat(new PythonRange(3, 0, -2)).containsExactly(3L, 1L);
        assertThat(new PythonRange(3, 3, 1)).isEmpty();
        assertThat(IntStream.range(-5, 5).mapToObj(stop -> (Object) (long) stop))
                .containsExactlyElementsOf(new PythonRange(-5, 5, 1));
        assertThat(PythonRange.length(Long.MIN_VALUE, Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(PythonRange.length(0, Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aTupleIsHashedByItsItems() {
        assertThat(PythonTuple.of(1L, "a"))
                .isEqualTo(PythonTuple.of(1.0, "a"))
                .hasSameHashCodeAs(PythonTuple.of(true, "a"));
        assertThat(PythonTuple.of(1L)).isNotEqualTo(List.of(1L));
        @Nullable Object[] items = {1L};
        PythonTuple tuple = PythonTuple.of(items);
        items[0] = 2L;
        assertThat(tuple).containsExactly(1L);
    }

    /** Comparing two such keys would take as long as they are when all that they share is counted. */
    @Test
    void aTupleOfTooManyPartsIsNoKey() {
        PythonTuple doubled = PythonTuple.of(1L);
        for (int i = 0; i < 20; i++) {
            doubled = PythonTuple.of(doubled, doubled);
        }
        PythonTuple wide = doubled;
        assertThat(Given.failure(() -> HashKeys.key(wide)))
                .isEqualTo("SecurityError: A tuple of more than 100000 parts cannot be a key");
        PythonTuple nested = PythonTuple.of(1L);
        for (int i = 0; i < 300; i++) {
            nested = PythonTuple.of((Object) nested);
        }
        PythonTuple deep = nested;
        assertThat(Given.failure(() -> HashKeys.key(deep)))
                .isEqualTo("RecursionError: maximum recursion depth exceeded while hashing a tuple");
    }

    @Test
    void filtersWhileItIsRead() {
        Iterator<@Nullable Object> numbers = Iteration.iterate(new PythonRange(0, 6, 1));
        FilteredIterator odd =
                new FilteredIterator(Given.meter(), numbers, item -> item instanceof Long number && number % 2 == 1);
        assertThat(odd.next()).isEqualTo(1L);
        assertThat(odd.hasNext()).isTrue();
        assertThat(odd.hasNext()).isTrue();
        assertThat(odd.next()).isEqualTo(3L);
        assertThat(odd.next()).isEqualTo(5L);
        Assertions.assertThatThrownBy(odd::next).isInstanceOf(NoSuchElementException.class);
    }
}
