package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.value.Given;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;

/** Python 3.11's {@code pprint.pformat}; the answers that are written out are its own. */
class PrettyPrintTest {

    private final Meter meter = Given.meter();

    private String print(@Nullable Object value) {
        return PrettyPrint.format(meter, value);
    }

    @Test
    void oneLineIsTheReprWithSortedKeys() {
        assertThat(print(Given.dict("b", 1L, "a", Given.dict("d", 1L, "c", Given.set(2L, 1L)))))
                .isEqualTo("{'a': {'c': {1, 2}, 'd': 1}, 'b': 1}");
        assertThat(print(PythonTuple.of(1L))).isEqualTo("(1,)");
        assertThat(print("a'b")).isEqualTo("\"a'b\"");
        assertThat(print(Given.set())).isEqualTo("set()");
    }

    @Test
    void breaksWhatDoesNotFitIntoEightyColumns() {
        Object row = Given.dict("name", "x".repeat(40), "columns", Given.list("a".repeat(30), "b".repeat(30)));
        assertThat(print(row)).isEqualTo("""
                {'columns': ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
                             'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'],
                 'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'}""");
        assertThat(print(PythonTuple.of("a".repeat(60), PythonTuple.of("b".repeat(60)))))
                .isEqualTo("""
                ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
                 ('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',))""");
    }

    @Test
    void breaksALongTextBetweenWords() {
        String words = "word ".repeat(30).strip();
        assertThat(print(words)).isEqualTo("""
                ('word word word word word word word word word word word word word word word '
                 'word word word word word word word word word word word word word word word')""");
        assertThat(print(Given.dict("k", words))).isEqualTo("""
                {'k': 'word word word word word word word word word word word word word word '
                      'word word word word word word word word word word word word word word '
                      'word word'}""");
    }

    @Property(tries = 200)
    void noLineOfShortItemsIsLongerThanEightyColumns(
            @ForAll @Size(max = 20) List<@AlphaChars @StringLength(max = 30) String> words) {
        TreeMap<String, Object> map = new TreeMap<>();
        words.forEach(word -> map.put(word, words));
        String printed = print(map);
        assertThat(printed.lines()).allMatch(line -> line.length() <= 80);
        assertThat(printed.replaceAll("\n *", " ")).isEqualTo(Repr.repr(meter, map));
    }

    @Property(tries = 200)
    void whatItPrintsIsTheValue(@ForAll @Size(max = 8) List<List<Integer>> lists) {
        String printed = print(new ArrayList<>(lists));
        Object again = Jinja.builder()
                .build()
                .renderNative("{% set value = " + printed + " %}{{ value }}", java.util.Map.of());
        assertThat(Repr.repr(meter, again)).isEqualTo(Repr.repr(meter, lists));
    }

    @Test
    void ordersKeysOfDifferentTypesByTheirTypes() {
        assertThat(print(Given.dict("a", 1L, 2L, 2L, null, 3L, 1.5, 4L))).isEqualTo("{None: 3, 1.5: 4, 2: 2, 'a': 1}");
    }

    /** Tuples of mixed items have no order that a sort could rely on; Python prints them in some order, too. */
    @Test
    void noKeysAreTooMixedToBePrinted() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            PythonDict dict = new PythonDict();
            for (int i = 0; i < 100; i++) {
                Object second = random.nextBoolean() ? (Object) (long) random.nextInt(99) : "" + random.nextInt(99);
                dict.put(PythonTuple.of((long) random.nextInt(3), second), 1L);
            }
            assertThat(print(dict).lines()).hasSize(dict.size());
        }
    }

    @Test
    void endsInWhatIsTooDeep() {
        List<@Nullable Object> circle = Given.list();
        circle.add(circle);
        assertThat(Given.failure(() -> print(circle)))
                .isEqualTo("RecursionError: maximum recursion depth exceeded while getting the repr of an object");
    }
}
