package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;

@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class ContainersTest {

    private final Meter meter = Given.meter();

    private static List<@Nullable Object> all(@Nullable Object value) {
        List<@Nullable Object> items = new ArrayList<>();
        Iteration.iterate(value).forEachRemaining(items::add);
        return items;
    }

    @Provide
    Arbitrary<String> texts() {
        return Given.texts();
    }

    @Property(tries = 200)
    void aTextIsASequenceOfItsCodePoints(@ForAll("texts") String text) {
        assertThat(all(text)).isEqualTo(Given.characters(text));
        assertThat(Containers.length(text)).isEqualTo(Given.characters(text).size());
        assertThat(Given.characters(text)).allMatch(character -> Containers.contains(meter, text, character));
    }

    @Test
    void aListThatGrowsIsGoneThroughToItsNewEnd() {
        List<@Nullable Object> list = Given.list(1L);
        Iterator<@Nullable Object> items = Iteration.iterate(list);
        items.next();
        list.add(2L);
        assertThat(items.hasNext()).isTrue();
        assertThat(items.next()).isEqualTo(2L);
        list.clear();
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void aDictOrSetMustNotChangeMeanwhile() {
        PythonDict dict = Given.dict("a", 1L);
        Iterator<@Nullable Object> keys = Iteration.iterate(dict);
        Iterator<@Nullable Object> items = Iteration.iterate(new DictView(dict, DictView.Side.ITEMS));
        dict.put("b", 2L);
        assertThat(Given.failure(keys::hasNext)).isEqualTo("RuntimeError: dictionary changed size during iteration");
        assertThat(Given.failure(items::hasNext)).isEqualTo("RuntimeError: dictionary changed size during iteration");
        PythonSet set = Given.set(1L);
        Iterator<@Nullable Object> members = Iteration.iterate(set);
        set.add(2L);
        assertThat(Given.failure(members::hasNext)).isEqualTo("RuntimeError: Set changed size during iteration");
    }

    @Test
    void aGeneratorIsGoneThroughOnce() {
        PythonIterator generator = PythonIterator.generator("f", List.of(1, 2).iterator());
        assertThat(Containers.contains(meter, generator, 1L)).isTrue();
        assertThat(all(generator)).containsExactly(2L);
        assertThat(all(generator)).isEmpty();
    }

    @Test
    void whatComesFromTheCallerHasPythonsTypes() {
        assertThat(all(List.of(1, 2.5f, 'c'))).containsExactly(1L, 2.5, "c");
        assertThat(all(Map.of((short) 3, "x"))).containsExactly(3L);
        assertThat(all(Given.lazy(List.of(7)))).containsExactly(7L);
    }

    @Test
    void findsTheKeysOfACallersMapByPythonsEquality() {
        Map<Object, Object> map = Map.of(1, "int", "k", 2);
        assertThat(DictKeys.hasKey(meter, map, 1L)).isTrue();
        assertThat(DictKeys.hasKey(meter, map, true)).isTrue();
        assertThat(DictKeys.value(meter, map, 1.0)).isEqualTo("int");
        assertThat(DictKeys.value(meter, map, "k")).isEqualTo(2L);
        assertThat(DictKeys.hasKey(meter, map, null)).isFalse();
    }

    /** Such a map throws when it has to compare its keys with a text. */
    @Test
    void looksUpATextInASortedMapOfNumbers() {
        Map<Integer, String> sorted = new TreeMap<>(Map.of(1, "one"));
        assertThat(DictKeys.hasKey(meter, sorted, "k")).isFalse();
        assertThat(DictKeys.value(meter, sorted, "k")).isNull();
        assertThat(Subscripts.item(meter, sorted, "k")).isSameAs(TemplateObject.MISSING);
        assertThat(Subscripts.item(meter, sorted, 1L)).isEqualTo("one");
    }

    @Test
    void looksForMembersAsPythonDoes() {
        DictView keys = new DictView(Given.dict("a", 1L, 2L, "b"), DictView.Side.KEYS);
        DictView items = new DictView(Given.dict("a", Given.list(1L)), DictView.Side.ITEMS);
        assertThat(Containers.contains(meter, keys, 2.0)).isTrue();
        assertThat(Containers.contains(meter, keys, "b")).isFalse();
        assertThat(Containers.contains(meter, items, PythonTuple.of("a", Given.list(1L))))
                .isTrue();
        assertThat(Containers.contains(meter, items, PythonTuple.of("a", Given.list())))
                .isFalse();
        assertThat(Containers.contains(meter, items, "a")).isFalse();
        assertThat(Containers.contains(meter, Set.of(1), true)).isTrue();
        assertThat(Containers.contains(meter, Collections.singletonList(null), null))
                .isTrue();
        assertThat(Containers.contains(meter, "abc", new Markup("bc"))).isTrue();
    }

    @Test
    void saysWhatCannotContainWhat() {
        assertThat(Given.failure(() -> Containers.contains(meter, "abc", 1L)))
                .isEqualTo("TypeError: 'in <string>' requires string as left operand, not int");
        assertThat(Given.failure(() -> Containers.contains(meter, 5L, 1L)))
                .isEqualTo("TypeError: argument of type 'int' is not iterable");
        String unhashable = "TypeError: unhashable type: 'list'";
        assertThat(Given.failure(() -> Containers.contains(meter, Given.dict(), Given.list())))
                .isEqualTo(unhashable);
        assertThat(Given.failure(() -> Containers.contains(meter, Given.set(), Given.list())))
                .isEqualTo(unhashable);
        DictView keys = new DictView(Given.dict("a", 1L), DictView.Side.KEYS);
        assertThat(Given.failure(() -> Containers.contains(meter, keys, Given.list())))
                .isEqualTo(unhashable);
        assertThat(Given.failure(() -> Iteration.iterate(5L))).isEqualTo("TypeError: 'int' object is not iterable");
        assertThat(Given.failure(() -> Containers.length(true)))
                .isEqualTo("TypeError: object of type 'bool' has no len()");
    }

    @Test
    void anUndefinedIsEmptyUnlessItIsStrict() {
        assertThat(all(Undefined.ofName(UndefinedKind.LENIENT, "x"))).isEmpty();
        assertThat(Containers.length(Undefined.ofName(UndefinedKind.DEBUG, "x")))
                .isZero();
        Undefined strict = Undefined.ofName(UndefinedKind.STRICT, "x");
        assertThat(Given.failure(() -> Iteration.iterate(strict))).isEqualTo("UndefinedError: 'x' is undefined");
        assertThat(Given.failure(() -> Containers.length(strict))).isEqualTo("UndefinedError: 'x' is undefined");
    }

    @Test
    void countsEachItemThatItLooksAt() {
        Meter small = Given.environment(Given.maxSteps(5_000)).meter();
        List<Integer> many = Collections.nCopies(100_000, 1);
        assertThat(Given.failure(() -> Containers.contains(small, many, 2L))).startsWith("SecurityError: ");
    }
}
