package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Given;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonSet;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;

/** The methods of list, dict and set (Python 3.11), on the engine's own collections and on a caller's. */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class CollectionMethodsTest {

    private final Environment env = Given.environment();

    private @Nullable Object call(Object object, String name, @Nullable Object... arguments) {
        Object method = TypeMethods.attribute(env, object, name);
        return env.call(method, Arguments.of(arguments));
    }

    @Test
    void aListChangesInPlace() {
        List<@Nullable Object> list = Given.list(3L, 1L, 2L);
        assertThat(call(list, "append", 5L)).isNull();
        assertThat(call(list, "insert", -100L, 9L)).isNull();
        assertThat(call(list, "insert", 100L, 8L)).isNull();
        assertThat(list).containsExactly(9L, 3L, 1L, 2L, 5L, 8L);
        call(list, "sort");
        call(list, "reverse");
        assertThat(list).containsExactly(9L, 8L, 5L, 3L, 2L, 1L);
        assertThat(call(list, "pop")).isEqualTo(1L);
        assertThat(call(list, "pop", -2L)).isEqualTo(3L);
        call(list, "remove", 8.0);
        call(list, "extend", "ab");
        assertThat(list).containsExactly(9L, 5L, 2L, "a", "b");
    }

    @Test
    void saysWhatAListDoesNotHold() {
        List<@Nullable Object> list = Given.list(1L);
        assertThat(Given.failure(() -> call(list, "remove", 2L)))
                .isEqualTo("ValueError: list.remove(x): x not in list");
        assertThat(Given.failure(() -> call(list, "index", 2L))).isEqualTo("ValueError: 2 is not in list");
        assertThat(Given.failure(() -> call(PythonTuple.of(1L), "index", 2L)))
                .isEqualTo("ValueError: tuple.index(x): x not in tuple");
        assertThat(Given.failure(() -> call(list, "pop", 1L))).isEqualTo("IndexError: pop index out of range");
        assertThat(Given.failure(() -> call(Given.list(), "pop"))).isEqualTo("IndexError: pop from empty list");
        assertThat(TypeMethods.attribute(env, PythonTuple.of(), "append"))
                .isSameAs(org.recce4j.render.jinja.TemplateObject.MISSING);
    }

    @Test
    void aDictAnswersItsDefaultsAndChangesInPlace() {
        PythonDict dict = Given.dict("a", 1L);
        assertThat(call(dict, "get", "z")).isNull();
        assertThat(call(dict, "get", "z", 7L)).isEqualTo(7L);
        assertThat(call(dict, "setdefault", "b", 2L)).isEqualTo(2L);
        assertThat(call(dict, "setdefault", "b", 3L)).isEqualTo(2L);
        assertThat(call(dict, "pop", "a")).isEqualTo(1L);
        assertThat(call(dict, "pop", "a", "gone")).isEqualTo("gone");
        call(dict, "update", Given.list(PythonTuple.of("c", 3L), "de"));
        assertThat(Repr.repr(dict)).isEqualTo("{'b': 2, 'c': 3, 'd': 'e'}");
        assertThat(call(dict, "popitem")).isEqualTo(PythonTuple.of("d", "e"));
        Object copy = call(dict, "copy");
        call(dict, "clear");
        assertThat(copy).isEqualTo(Given.dict("b", 2L, "c", 3L));
        assertThat(call(dict, "fromkeys", "ab", 0L)).isEqualTo(Given.dict("a", 0L, "b", 0L));
    }

    @Test
    void saysWhatADictDoesNotHold() {
        PythonDict dict = Given.dict();
        assertThat(Given.failure(() -> call(dict, "pop", "a"))).isEqualTo("KeyError: 'a'");
        assertThat(Given.failure(() -> call(dict, "popitem"))).isEqualTo("KeyError: 'popitem(): dictionary is empty'");
        assertThat(Given.failure(() -> call(dict, "get", Given.list())))
                .isEqualTo("TypeError: unhashable type: 'list'");
        assertThat(Given.failure(() -> call(dict, "update", Given.list("abc"))))
                .isEqualTo("ValueError: dictionary update sequence element #0 has length 3; 2 is required");
        assertThat(Given.failure(() -> call(dict, "update", Given.list(5L))))
                .isEqualTo("TypeError: cannot convert dictionary update sequence element #0 to a sequence");
    }

    private static PythonSet set(Set<Byte> members) {
        return PythonSet.of(members.iterator());
    }

    @Property(tries = 300)
    void setsAreThoseOfTheJdk(@ForAll Set<Byte> left, @ForAll Set<Byte> right) {
        Set<Byte> union = new HashSet<>(left);
        union.addAll(right);
        Set<Byte> common = new HashSet<>(left);
        common.retainAll(right);
        Set<Byte> difference = new HashSet<>(left);
        difference.removeAll(right);
        Set<Byte> toggled = new HashSet<>(union);
        toggled.removeAll(common);
        Map<String, Set<Byte>> expected = Map.of(
                "union", union, "intersection", common, "difference", difference, "symmetric_difference", toggled);
        expected.forEach(
                (name, members) -> assertThat(call(set(left), name, set(right))).isEqualTo(set(members)));
        Map<String, String> inPlace = Map.of(
                "update", "union",
                "intersection_update", "intersection",
                "difference_update", "difference",
                "symmetric_difference_update", "symmetric_difference");
        inPlace.forEach((name, of) -> {
            PythonSet set = set(left);
            assertThat(call(set, name, set(right))).isNull();
            assertThat(set).isEqualTo(set(Objects.requireNonNull(expected.get(of))));
        });
        assertThat(call(set(left), "issubset", set(right))).isEqualTo(right.containsAll(left));
        assertThat(call(set(left), "issuperset", set(right))).isEqualTo(left.containsAll(right));
        assertThat(call(set(left), "isdisjoint", set(right))).isEqualTo(common.isEmpty());
    }

    @Test
    void saysWhatASetDoesNotHold() {
        assertThat(Given.failure(() -> call(Given.set("a"), "remove", "b"))).isEqualTo("KeyError: 'b'");
        assertThat(call(Given.set("a"), "discard", "b")).isNull();
        assertThat(Given.failure(() -> call(Given.set(), "pop"))).isEqualTo("KeyError: 'pop from an empty set'");
        assertThat(Given.failure(() -> call(Given.set(), "add", Given.list())))
                .isEqualTo("TypeError: unhashable type: 'list'");
    }

    /** The Integer of a caller's map is the int of a template, also where the map is changed. */
    @Test
    void aCallersMapHasOneEntryForAKey() {
        Map<Object, Object> map = new HashMap<>(Map.of(1, "a", 2, "b"));
        call(map, "update", Given.dict(1L, "c"));
        assertThat(map).isEqualTo(Map.of(1, "c", 2, "b"));
        assertThat(call(map, "setdefault", 2.0, "x")).isEqualTo("b");
        assertThat(call(map, "pop", true)).isEqualTo("c");
        assertThat(call(map, "popitem")).isEqualTo(PythonTuple.of(2L, "b"));
        assertThat(map).isEmpty();
    }

    @Test
    void aCallersSetHasOneMemberOfAValue() {
        Set<Object> set = new HashSet<>(Set.of(1, 2, 3, 4));
        call(set, "add", 1L);
        call(set, "discard", 2.0);
        call(set, "remove", 3L);
        call(set, "update", Given.list(4L));
        assertThat(set).containsExactlyInAnyOrder(1, 4);
        call(set, "symmetric_difference_update", Given.list(4L, "x"));
        assertThat(set).containsExactlyInAnyOrder(1, "x");
        call(set, "difference_update", Given.list(1L, 7L, 8L));
        assertThat(set).containsExactly("x");
    }

    @Test
    void whatACallerDoesNotLetChangeSaysSo() {
        assertThat(Given.failure(() -> call(List.of(1), "append", 2L)))
                .isEqualTo("TypeError: 'list' object was given by the caller and cannot be changed");
        assertThat(Given.failure(() -> call(Map.of(1, 2), "clear")))
                .isEqualTo("TypeError: 'dict' object was given by the caller and cannot be changed");
        assertThat(Given.failure(() -> call(Set.of(1), "add", 2L)))
                .isEqualTo("TypeError: 'set' object was given by the caller and cannot be changed");
    }

    @Test
    void countsTheItemsThatAMethodMoves() {
        Environment few = Given.environment(Given.maxSteps(5_000));
        List<@Nullable Object> list = new ArrayList<>(java.util.Collections.nCopies(100_000, 1L));
        Builtin insert = Objects.requireNonNull(ListMethods.TABLE.get("insert"));
        assertThat(Given.failure(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        insert.call(few, list, Arguments.of(0L, 1L));
                    }
                    return null;
                }))
                .startsWith("SecurityError: The template did more than 5000 steps");
    }
}
