package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.recce4j.model.Json;
import org.yaml.snakeyaml.error.Mark;

class TabSeparatorsTest {

    private static Mark at(String text, int index) {
        return new Mark("test", index, 0, 0, text.codePoints().toArray(), index);
    }

    @Example
    void aTabBehindATokenBecomesASpace() {
        TabSeparators tabs = new TabSeparators("a:\t\t1");
        assertThat(tabs.replaceTabAt(at("a:\t\t1", 2))).isTrue();
        assertThat(tabs.current()).isEqualTo("a:  1");
        assertThat(tabs.replaceTabAt(at("a:  1", 2))).as("no tab").isFalse();
        assertThat(tabs.replaceTabAt(null)).as("no place").isFalse();
        assertThat(tabs.replaceTabAt(at("a:  1", 5))).as("the end").isFalse();
    }

    @Example
    void spacesAroundTheTabDoNotMatter() {
        TabSeparators tabs = new TabSeparators("[a,\t b]");
        assertThat(tabs.replaceTabAt(at("[a,\t b]", 4)))
                .as("SnakeYAML stops at the space")
                .isTrue();
        assertThat(tabs.current()).isEqualTo("[a,  b]");
        assertThat(Shown.read("[a,\t b, \t{c:\t d}]")).isEqualTo("[str:\"a\", str:\"b\", {\"c\": str:\"d\"}]");
    }

    @Example
    void aTabThatIndentsStays() {
        for (String text : new String[] {"\ta: 1", "a:\n\tb: 1", "- \tb", "? -\tb", "a:\r\n \tb"}) {
            TabSeparators tabs = new TabSeparators(text);
            assertThat(tabs.replaceTabAt(at(text, text.indexOf('\t')))).as(text).isFalse();
            assertThat(tabs.current()).isEqualTo(text);
        }
    }

    @Example
    void countsCharactersAsTheReaderDoes() {
        TabSeparators tabs = new TabSeparators("'😀':\t1");
        assertThat(tabs.replaceTabAt(at("'😀':\t1", 4))).isTrue();
        assertThat(tabs.current()).isEqualTo("'😀': 1");
    }

    @Property(tries = 300)
    void tabsAndSpacesBehindAColonAreAllTheSame(
            @ForAll @Chars({' ', '\t'}) @StringLength(min = 1, max = 5) String before,
            @ForAll @Chars({' ', '\t'}) @StringLength(max = 5) String after) {
        Json expected = Json.of(Map.of("a", 1, "b", Map.of("c", "d e")));
        assertThat(Yaml.read("a:" + before + "1" + after + "\nb:" + after + "\n  c:" + before + "d e" + after))
                .isEqualTo(expected);
        assertThat(Yaml.read("{a:" + before + "1" + after + "," + before + "b: {c:" + before + "d e" + after + "}}"))
                .isEqualTo(expected);
    }

    @Property(tries = 20)
    void isPatientWithAFewHundredOfThem(@ForAll @IntRange(min = 1, max = 200) int count) {
        StringBuilder yaml = new StringBuilder();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            yaml.append("k").append(i).append(":\t").append(i).append("\n");
            expected.put("k" + i, i);
        }
        assertThat(Yaml.read(yaml.toString())).isEqualTo(Json.of(expected));
    }
}
