package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.internal.value.Given;

/** Jinja2 3.1, "For" and "Loop Controls". */
class LoopsTest {

    private static final Jinja JINJA = Jinja.builder().build();

    private static String answer(String template, Map<String, ?> variables) {
        return JinjaAnswers.of(JINJA, template, variables);
    }

    @Property(tries = 100)
    void theLoopKnowsItsPlace(@ForAll @NotEmpty @Size(max = 9) List<Short> items) {
        String template =
                "{% for x in items %}{{ loop.index0 }}/{{ loop.revindex0 }}/{{ loop.length }}/{{ loop.first }}"
                        + "/{{ loop.last }}/{{ loop.previtem }}/{{ loop.nextitem }};{% endfor %}";
        StringBuilder expected = new StringBuilder();
        int last = items.size() - 1;
        for (int i = 0; i <= last; i++) {
            expected.append(i + "/" + (last - i) + "/" + items.size())
                    .append(i == 0 ? "/True" : "/False")
                    .append(i == last ? "/True/" : "/False/")
                    .append(i == 0 ? "" : items.get(i - 1))
                    .append('/')
                    .append(i == last ? "" : items.get(i + 1))
                    .append(';');
        }
        assertThat(answer(template, Map.of("items", items))).isEqualTo(expected.toString());
        // of what has no length, too
        assertThat(answer(template, Map.of("items", Given.lazy(items)))).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            {% for x in [] %}a{% else %}b{% endfor %}                                              @ b
            {% for x in [1, 2] if x > 2 %}a{% else %}b{% endfor %}                                 @ b
            {% for x in [1, 2, 3] %}{% if x == 2 %}{% break %}{% endif %}{{ x }}{% endfor %}       @ 1
            {% for x in [1, 2, 3] %}{% if x == 2 %}{% continue %}{% endif %}{{ x }}{% endfor %}    @ 13
            {% for x in 'aab' %}{{ loop.changed(x) }} {% endfor %}                                 @ True False True
            {% for x in 'abc' %}{{ loop.cycle(1, 2) }}{% endfor %}                                 @ 121
            {% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}{{ v }}{% endfor %}                   @ a1b2
            {% for k in {'a': 1} %}{{ k }}{% endfor %}                                             @ a
            {% for x in [[1, [2]], 3] recursive %}{% if x is iterable %}<{{ loop(x) }}>{% else %}{{ x }}:{{ loop.depth }}{% endif %}{% endfor %} @ <1:2<2:3>>3:1
            {% for x in range(3) %}{% for y in range(x) %}{{ loop.index }}{% else %}-{% endfor %}{% endfor %} @ -112
            {% for x in gone %}a{% else %}none{% endfor %}                                         @ none
            {% for x in [1, 2] %}{% set outer = loop %}{% for y in [1] %}{{ outer.index }}{% endfor %}{% endfor %} @ 12
            """)
    void loopsAsJinja2(String template, String answer) {
        assertThat(answer(template, Map.of()).strip()).isEqualTo(answer);
    }

    @Test
    void aListMayGrowWhileItIsGoneThrough() {
        List<Object> list = new ArrayList<>(List.of(1, 2));
        assertThat(answer(
                        "{% for x in list %}{{ x }}{% if x < 4 %}{% do list.append(x + 2) %}{% endif %}{% endfor %}",
                        Map.of("list", list)))
                .isEqualTo("12345");
        assertThat(answer("{% set d = {'a': 1} %}{% for k in d %}{% do d.update(b=1) %}{% endfor %}", Map.of()))
                .isEqualTo("RuntimeError: dictionary changed size during iteration");
    }

    /** Without {@code loop.length} and its kin, no more than one item is asked for ahead. */
    @Test
    void readsALazySequenceStepByStep() {
        List<Integer> read = new ArrayList<>();
        Iterator<Integer> numbers =
                IntStream.iterate(1, n -> n + 1).peek(read::add).iterator();
        Iterable<Integer> endless = () -> numbers;
        assertThat(answer(
                        "{% for n in endless %}{{ n }}{% if n == 3 %}{% break %}{% endif %}{% endfor %}",
                        Map.of("endless", endless)))
                .isEqualTo("123");
        assertThat(read).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void saysWhatALoopCannotDo() {
        assertThat(answer("{% for x in [1] %}{{ loop([]) }}{% endfor %}", Map.of()))
                .isEqualTo("TypeError: The loop must have the 'recursive' marker to be called recursively.");
        assertThat(answer("{% for x in [1] %}{{ loop.cycle() }}{% endfor %}", Map.of()))
                .isEqualTo("TypeError: no items for cycling given");
        assertThat(answer("{% for a, b in [[1]] %}{% endfor %}", Map.of()))
                .isEqualTo("ValueError: not enough values to unpack (expected 2, got 1)");
        assertThat(answer("{% for x in [1] %}{{ loop.previtem.y }}{% endfor %}", Map.of()))
                .isEqualTo("UndefinedError: there is no previous item");
        assertThat(answer("{% for x in 5 %}{% endfor %}", Map.of()))
                .isEqualTo("TypeError: 'int' object is not iterable");
    }

    @Test
    void aCallersIteratorThatFailsIsTheCallersError() {
        Iterable<Object> broken = () -> {
            throw new IllegalStateException("no connection");
        };
        assertThat(answer("{% for x in broken %}{% endfor %}", Map.of("broken", broken)))
                .isEqualTo("IllegalStateException: no connection");
    }
}
