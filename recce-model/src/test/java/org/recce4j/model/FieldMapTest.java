package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The fields of an object behave as a LinkedHashMap, below and above the size from which they have an index. */
class FieldMapTest {

    @Property
    void isALinkedHashMap(@ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> keys) {
        List<String> names = keys.stream().map(FieldMapTest::name).toList();
        List<Json> values =
                IntStream.range(0, keys.size()).mapToObj(i -> Json.of(i)).toList();
        Map<String, Json> expected = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            expected.put(names.get(i), values.get(i));
        }
        Map<String, Json> fields = Json.Obj.of(names, values).fields();
        assertThat(fields).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(new ArrayList<>(fields.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
        assertThat(new ArrayList<>(fields.values())).isEqualTo(new ArrayList<>(expected.values()));
        for (int key = 0; key <= 31; key++) {
            assertThat(fields.get(name(key))).isEqualTo(expected.get(name(key)));
            assertThat(fields.containsKey(name(key))).isEqualTo(expected.containsKey(name(key)));
        }
    }

    /** Names with equal hash codes, of which Java's String has many, take each other's place in an index. */
    private static String name(int key) {
        return (key % 2 == 0 ? "Aa" : "BB") + (key / 2 % 2 == 0 ? "Aa" : "BB") + key / 4;
    }

    @Example
    void cannotBeChanged() {
        Map<String, Json> fields = Json.Obj.EMPTY.with("a", Json.of(1)).fields();
        assertThatThrownBy(() -> fields.put("b", Json.of(2))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(fields::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
