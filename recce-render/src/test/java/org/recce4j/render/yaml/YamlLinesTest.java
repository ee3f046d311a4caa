package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class YamlLinesTest {

    private static final YamlLines LINES = YamlLines.of("""
        # a note
        models:
          - name: orders
            columns: [
              {name: id},
              {name: total}]
          - name: customers
        "quoted key": |
          text: no key
        base: &base
          x: 1
        more:
          <<: *base
          y: 2
        again: 1
        again: 2
        1: one
        """);

    @Property(tries = 200)
    void countsWhatIsBeforeAKey(@ForAll @Size(min = 1, max = 10) List<@IntRange(max = 5) Integer> blanks) {
        StringBuilder yaml = new StringBuilder();
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < blanks.size(); i++) {
            yaml.append("# note\n".repeat(blanks.get(i))).append("k").append(i).append(": [1,\n 2]\n");
            lines.add(line + blanks.get(i));
            line += blanks.get(i) + 2;
        }
        YamlLines read = YamlLines.of(yaml.toString());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(read.lineOf(List.of("k" + i))).isEqualTo(lines.get(i));
            assertThat(read.lineOf(List.of("k" + i, "1"))).as("the second item").isEqualTo(lines.get(i) + 1);
            assertThat(read.keysAt(List.of()))
                    .containsEntry("k" + i, lines.get(i))
                    .hasSize(lines.size());
        }
    }

    @Example
    void findsAKeyThatAMappingHasTwice() {
        assertThat(duplicate("a: 1\nb: 2\na: 3\n")).isEqualTo("a 1 3");
        assertThat(duplicate("- x: {y: 1,\n   z: 2, y: 1}\n")).isEqualTo("y 1 2");
        assertThat(duplicate("1: a\n'1': b\n")).isEqualTo("1 1 2");
        assertThat(duplicate("a: {x: 1}\nb: {x: 1}\n")).isEqualTo("none");
        assertThat(duplicate("a: &a {x: 1}\nb: {<<: *a, x: 2}\nc: *a\n")).isEqualTo("none");
        assertThat(duplicate("")).isEqualTo("none");
    }

    private static String duplicate(String yaml) {
        return YamlLines.of(yaml)
                .findDuplicate()
                .map(found -> found.key() + " " + found.line() + " " + found.again())
                .orElse("none");
    }

    @Example
    void findsItemsOfListsByTheirIndexes() {
        assertThat(LINES.lineOf(List.of("models"))).isEqualTo(2);
        assertThat(LINES.lineOf(List.of("models", "0"))).isEqualTo(3);
        assertThat(LINES.lineOf(List.of("models", "0", "columns"))).isEqualTo(4);
        assertThat(LINES.lineOf(List.of("models", "0", "columns", "1", "name"))).isEqualTo(6);
        assertThat(LINES.lineOf(List.of("models", "1", "name"))).isEqualTo(7);
    }

    @Example
    void namesTheNearestKeyAroundWhatIsMissing() {
        assertThat(LINES.lineOf(List.of("nope"))).isEqualTo(1);
        assertThat(LINES.lineOf(List.of("nope", "models"))).isEqualTo(1);
        assertThat(LINES.lineOf(List.of("models", "7"))).isEqualTo(2);
        assertThat(LINES.lineOf(List.of("models", "1", "columns", "0"))).isEqualTo(7);
        assertThat(LINES.lineOf(List.of("quoted key", "text"))).isEqualTo(8);
        assertThat(LINES.lineOf(List.of("more", "x"))).as("merged").isEqualTo(12);
        assertThat(LINES.lineOf(List.of())).isEqualTo(1);
    }

    @Example
    void theLastOfEqualKeysCounts() {
        assertThat(LINES.lineOf(List.of("again"))).isEqualTo(16);
        assertThat(LINES.keysAt(List.of())).containsEntry("again", 16);
    }

    @Example
    void listsTheKeysOfAMappingAlone() {
        assertThat(LINES.keysAt(List.of()).keySet())
                .containsExactly("models", "quoted key", "base", "more", "again", "1");
        assertThat(LINES.keysAt(List.of("base"))).isEqualTo(Map.of("x", 11));
        assertThat(LINES.keysAt(List.of("more"))).containsEntry("y", 14).doesNotContainKey("x");
        assertThat(LINES.keysAt(List.of("models"))).as("a list").isEmpty();
        assertThat(LINES.keysAt(List.of("models", "0"))).as("through a list").isEmpty();
        assertThat(LINES.keysAt(List.of("again", "deeper"))).as("a number").isEmpty();
        assertThat(YamlLines.of("# nothing\n").keysAt(List.of())).isEmpty();
    }

    @Example
    void refusesWhatIsNoYamlWithItsPlace() {
        assertThatThrownBy(() -> YamlLines.of("a: 1\nb: c: d\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read YAML at line 2, column 5: mapping values are not allowed here");
    }
}
