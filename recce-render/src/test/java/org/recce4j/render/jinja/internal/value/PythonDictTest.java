package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Python 3.11, "Mapping Types": keys by equality, in the order and the spelling of their first insertion. */
class PythonDictTest {

    private final Meter meter = Given.meter();

    @Provide
    Arbitrary<List<Object>> keys() {
        return Given.hashable().list().ofMaxSize(30);
    }

    /** A list of pairs that is searched from its start. */
    private final class Naive {
        private final List<@Nullable Object> keys = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        int index(@Nullable Object key) {
            for (int i = 0; i < keys.size(); i++) {
                if (Equality.equal(meter, keys.get(i), key)) {
                    return i;
                }
            }
            return -1;
        }

        void put(@Nullable Object key, @Nullable Object value) {
            int at = index(key);
            if (at < 0) {
                keys.add(key);
                values.add(value);
            } else {
                values.set(at, value);
            }
        }

        void remove(@Nullable Object key) {
            int at = index(key);
            if (at >= 0) {
                keys.remove(at);
                values.remove(at);
            }
        }
    }

    @Property(tries = 500)
    void isAListOfPairsThatIsSearchedQuickly(@ForAll("keys") List<Object> keys, @ForAll @Size(30) List<Boolean> puts) {
        PythonDict dict = new PythonDict();
        Naive naive = new Naive();
        for (int i = 0; i < keys.size(); i++) {
            Object key = keys.get(i);
            if (puts.get(i)) {
                dict.put(key, (long) i);
                naive.put(key, (long) i);
            } else {
                dict.remove(key);
                naive.remove(key);
            }
        }
        // the spelling counts, too: True is not 1 when it is printed
        assertThat(new ArrayList<>(dict.keySet()).toString()).isEqualTo(naive.keys.toString());
        assertThat(new ArrayList<>(dict.values())).isEqualTo(naive.values);
        for (Object key : keys) {
            assertThat(dict.containsKey(key)).isEqualTo(naive.index(key) >= 0);
        }
    }

    @Test
    void keepsTheFirstSpellingOfAKeyAndTheLastValue() {
        PythonDict dict = Given.dict(true, "a", 1L, "b", 1.0, "c");
        assertThat(Repr.repr(dict)).isEqualTo("{True: 'c'}");
        dict.remove(1L);
        dict.put(1.0, "d");
        assertThat(Repr.repr(dict)).isEqualTo("{1.0: 'd'}");
        dict.clear();
        dict.put(1L, "e");
        assertThat(Repr.repr(dict)).isEqualTo("{1: 'e'}");
    }

    @Test
    void whatIsRemovedWhileItIsReadIsForgotten() {
        PythonDict dict = Given.dict(true, "a", 2.0, "b", "c", "d");
        dict.keySet().removeIf(key -> !"c".equals(key));
        dict.put(1L, "e");
        assertThat(Repr.repr(dict)).isEqualTo("{'c': 'd', 1: 'e'}");
    }

    @Test
    void takesTheNumbersOfACallersMapForPythons() {
        PythonDict dict = new PythonDict(Map.of(1, 'c'));
        assertThat(dict.get(1L)).isEqualTo('c');
        assertThat(DictKeys.value(meter, dict, true)).isEqualTo("c");
    }

    @Test
    void refusesAKeyThatCanChange() {
        assertThat(Given.failure(() -> Given.dict(Given.list(), 1L))).isEqualTo("TypeError: unhashable type: 'list'");
    }

    @Test
    void itsViewsFollowIt() {
        PythonDict dict = Given.dict("a", 1L);
        DictView keys = new DictView(dict, DictView.Side.KEYS);
        DictView values = new DictView(dict, DictView.Side.VALUES);
        DictView items = new DictView(dict, DictView.Side.ITEMS);
        dict.put(2L, null);
        assertThat(Repr.repr(keys)).isEqualTo("dict_keys(['a', 2])");
        assertThat(Repr.repr(values)).isEqualTo("dict_values([1, None])");
        assertThat(Repr.repr(items)).isEqualTo("dict_items([('a', 1), (2, None)])");
        assertThat(items).hasSize(2);
        assertThat(keys.isSetLike()).isTrue();
        assertThat(values.isSetLike()).isFalse();
    }

    /** Whatever reads the pair of a caller's map finds Python's numbers in it. */
    @Test
    void theItemsOfACallersMapAreOfPythonsTypes() {
        DictView items = new DictView(Map.of((short) 1, 2.5f), DictView.Side.ITEMS);
        assertThat(items).containsExactly(PythonTuple.of(1L, 2.5));
        PythonTuple pair = (PythonTuple) items.iterator().next();
        assertThat(pair.get(0)).isInstanceOf(Long.class);
        assertThat(Operators.modulo(Given.environment(), "%d=%.1f", pair)).isEqualTo("1=2.5");
    }

    @Property(tries = 200)
    void aSetIsTheKeysOfADict(@ForAll("keys") List<Object> members) {
        PythonSet set = PythonSet.of(members.iterator());
        PythonDict dict = new PythonDict();
        members.forEach(member -> dict.put(member, null));
        assertThat(new ArrayList<>(set).toString()).isEqualTo(new ArrayList<>(dict.keySet()).toString());
        members.forEach(member -> assertThat(set.add(member)).isFalse());
        members.forEach(set::remove);
        assertThat(set).isEmpty();
    }
}
