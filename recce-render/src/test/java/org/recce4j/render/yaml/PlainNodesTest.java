package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;

/** What is refused, in which words, and where. */
class PlainNodesTest {

    /** {@code ~~} stands for a line break. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            a: b: c                 -> 1, column 5: mapping values are not allowed here
            a:~~  b: 1~~ c: 2       -> 3, column 2: expected <block end>, but found '<block mapping start>'
            [a                      -> 1, column 3: expected ',' or ']', but got <stream end>
            {a: 1 b: 2}             -> 1, column 8: expected ',' or '}', but got :
            "a                      -> 1, column 3: found unexpected end of stream
            a: @x                   -> 1, column 4: found character '@' that cannot start any token. (Do not use @ for indentation)
            a: "\\q"                -> 1, column 6: found unknown escape character q(113)
            ---~~a: 1~~---~~b: 2    -> 3, column 1: but found another document
            a: *nobody              -> 1, column 4: found undefined alias
            a: &x 1~~b: &x 2        -> 2, column 4: an anchor has the name of an earlier one; rename it
            a: &x [*x]              -> 1, column 4: it contains itself through an alias; remove the alias
            ? [a]~~: b              -> 1, column 3: a key is a mapping or a sequence; use text
            a:~~- !!set {b}         -> 2, column 3: the tag !!set is not supported, or its value does not fit it; remove the tag
            a: !mine 1              -> 1, column 4: the tag ! is not supported, or its value does not fit it; remove the tag
            a: !!int b              -> 1, column 4: the tag !!int is not supported, or its value does not fit it; remove the tag
            """)
    void saysWhatIsWrongAndWhere(String yaml, String why) {
        assertThatThrownBy(() -> PlainNodes.of(yaml.replace("~~", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read YAML at line " + why);
    }

    /** Whatever looks like an alias, a tag or a directive may be a password without quotes. */
    @Property(tries = 300)
    void neverRepeatsWhatStandsThere(
            @ForAll @AlphaChars @StringLength(min = 8, max = 16) String word, @ForAll @IntRange(max = 11) int form) {
        List<String> forms = List.of(
                "*%s",
                "!%s",
                "!!%s x",
                "!%s! x",
                "%%%s",
                "@%s",
                "&a &%s",
                "[%s",
                "'%s",
                "\"%s \\q",
                "{a: 1 %s: 2}",
                "b: c: %s");
        String yaml = "user: a\npassword: " + forms.get(form).formatted("Z" + word);
        try {
            Yaml.read(yaml);
        } catch (IllegalArgumentException refused) {
            assertThat(refused)
                    .hasMessageStartingWith("Cannot read YAML at line ")
                    .hasMessageNotContaining("Z" + word);
        }
    }

    @Example
    void limitsAreCountedBeforeTheValuesAreMade() {
        assertThatThrownBy(() -> PlainNodes.of("x".repeat(PlainNodes.MAX_CHARACTERS + 1)))
                .hasMessage("Cannot read YAML: it has more than 3145728 characters; shorten it");
        assertThatThrownBy(() -> PlainNodes.of("a:\n" + "- 1\n".repeat(PlainNodes.MAX_VALUES)))
                .hasMessage("Cannot read YAML at line 199999, column 3: it has more than 200000 values, with those of"
                        + " aliases counted each time; shorten it");
        assertThatThrownBy(() -> PlainNodes.of("a:\n  " + "- ".repeat(PlainNodes.MAX_DEPTH) + "1"))
                .hasMessage("Cannot read YAML at line 2, column 201: its values are nested more than 100 levels deep;"
                        + " nest them less");
        assertThat(PlainNodes.of("[" + "1,".repeat(PlainNodes.MAX_VALUES - 1) + "]"))
                .isNotNull();
        assertThat(PlainNodes.of("[".repeat(PlainNodes.MAX_DEPTH) + "]".repeat(PlainNodes.MAX_DEPTH)))
                .isNotNull();
    }

    @Example
    void anAliasCountsAsAllThatItStandsFor() {
        String item = "a: &a [" + "1,".repeat(999) + "]\n";
        assertThat(PlainNodes.of(item + "b: [" + "*a,".repeat(198) + "]")).isNotNull();
        assertThatThrownBy(() -> PlainNodes.of(item + "b: [" + "*a,".repeat(200) + "]"))
                .hasMessageContaining("line 2, column 4: it has more than 200000 values");
    }

    @Example
    void readsNothingAsNull() {
        assertThat(PlainNodes.of("")).isNull();
        assertThat(PlainNodes.of("# a note\n\n")).isNull();
        assertThat(Yaml.read("---\n...\n")).isEqualTo(Json.Null.INSTANCE);
    }

    @Example
    void countsCharactersBeyondTheBasicPlaneAsOne() {
        assertThatThrownBy(() -> Yaml.read("'😀😀': @"))
                .hasMessageStartingWith("Cannot read YAML at line 1, column 7: ");
    }

    @Example
    void refusesCharactersThatNoTextHas() {
        for (String character : List.of("\u0000", "\u0007", "\uffff")) {
            assertThatThrownBy(() -> Yaml.read("a: x" + character))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Cannot read YAML: special characters are not allowed");
        }
        assertThatThrownBy(() -> Yaml.read("\"\\x")).hasMessageStartingWith("Cannot read YAML");
    }
}
