package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.recce4j.model.Json;

/** Texts that stand for more than they say, or for objects: each is refused at once, with its place. */
class YamlBombTest {

    /** Each level is an item that names the level before so many times. */
    private static String levels(int levels, int references, String opening, String separator, String closing) {
        StringBuilder text = new StringBuilder("a0: &a0 " + opening + "x" + closing + "\n");
        for (int level = 1; level <= levels; level++) {
            String items = String.join(
                            separator,
                            Stream.generate(() -> "*a").limit(references).toList())
                    .replace("*a", "*a" + (level - 1));
            text.append("a").append(level).append(": &a").append(level).append(' ');
            text.append(opening).append(items).append(closing).append('\n');
        }
        return text.toString();
    }

    private static void assertRefused(String text, String why) {
        for (Runnable read : List.<Runnable>of(() -> Yaml.read(text), () -> YamlLines.of(text))) {
            assertThatThrownBy(read::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Cannot read YAML")
                    .hasMessageContaining(why);
        }
    }

    @Example
    void aliasesThatStandForBillions() {
        assertRefused(levels(9, 9, "[", ", ", "]"), "more than 200000 values");
        assertRefused(levels(40, 2, "[", ", ", "]"), "more than 200000 values");
        assertRefused(levels(40, 1, "[", ", ", "]").replaceAll("\\[\\*a(\\d+)]", "{k: *a$1, l: *a$1}"), "values");
    }

    @Example
    void mergesThatStandForBillions() {
        StringBuilder text = new StringBuilder("a0: &a0 {k0: 1}\n");
        for (int i = 1; i < 3_000; i++) {
            text.append("a%d: &a%d {<<: *a%d, k%d: 1}\n".formatted(i, i, i - 1, i));
        }
        assertRefused(text.toString(), "nested more than 100 levels deep");
        StringBuilder wide = new StringBuilder("all:\n");
        for (int i = 0; i < 2_000; i++) {
            wide.append("  - &m").append(i).append(" {k").append(i).append(": 1}\n");
        }
        for (int i = 0; i < 200; i++) {
            wide.append("b").append(i).append(": {<<: [*m");
            wide.append(String.join(
                    ", *m",
                    Stream.iterate(0, n -> n + 1)
                            .limit(2_000)
                            .map(String::valueOf)
                            .toList()));
            wide.append("]}\n");
        }
        assertRefused(wide.toString(), "more than 200000 values");
    }

    @Example
    void anchorsThatContainThemselves() {
        assertRefused("a: &a [*a]", "contains itself");
        assertRefused("&a {b: *a}", "contains itself");
        assertRefused("a: &a {<<: *a}", "contains itself");
        assertRefused("a: &a\n  b: &b\n    <<: *a\n  c: *b\n", "contains itself");
        assertRefused("&a [&b [*a, *b]]", "contains itself");
        assertRefused("? &a [*a]\n: 1\n", "");
        assertRefused("a: *nobody", "line 1");
    }

    @Example
    void nesting() {
        for (int depth : new int[] {101, 5_000, 200_000}) {
            assertRefused("[".repeat(depth), "nested more than 100 levels deep");
            assertRefused("{a: ".repeat(depth), "nested more than 100 levels deep");
            assertRefused("- ".repeat(depth) + "x", "nested more than 100 levels deep");
        }
        assertRefused(levels(200, 1, "[", ", ", "]"), "nested more than 100 levels deep");
        assertThat(Yaml.read("[".repeat(100) + "]".repeat(100))).isInstanceOf(Json.Arr.class);
    }

    @Example
    void manyAndHugeValues() {
        assertRefused("[" + "1,".repeat(300_000) + "1]", "more than 200000 values");
        assertRefused("a: " + "x".repeat(4_000_000), "more than 3145728 characters");
        assertRefused("a: '" + "x".repeat(4_000_000), "more than 3145728 characters");
        assertThat(Yaml.read("a: " + "x".repeat(1_000_000))).isInstanceOf(Json.Obj.class);
        assertThat(((Json.Obj) Yaml.read("a: " + "9".repeat(200_000))).get("a")).isInstanceOf(Json.Str.class);
        assertThat(((Json.Obj) Yaml.read("a: 1" + ":59".repeat(50_000))).get("a"))
                .isInstanceOf(Json.Str.class);
        assertRefused("a: !!int " + "9".repeat(200_000), "!!int");
        assertRefused("a: !!float 1" + ":59".repeat(50_000) + ".0", "!!float");
        assertRefused("a: !!timestamp " + "2".repeat(2_000), "!!timestamp");
    }

    @Example
    void tagsOfObjects() {
        for (String tag : List.of(
                "!!python/object/apply:os.system",
                "!!python/object/new:type",
                "!!python/name:os.system",
                "!!java.net.URL",
                "!!javax.script.ScriptEngineManager",
                "!!binary",
                "!!set",
                "!!omap",
                "!!pairs",
                "!unknown",
                "!<tag:example.org,2000:x>")) {
            for (String value : List.of("x", "[a, b]", "{a: b}", "")) {
                assertRefused("a: " + tag + " " + value + "\n", "line 1, column 4: ");
            }
        }
    }

    @Example
    void tagsThatDoNotFit() {
        for (String text : List.of(
                "!!str [a]",
                "!!seq {a: b}",
                "!!map [a]",
                "!!int {a: b}",
                "!!seq x",
                "!!map x",
                "!!int abc",
                "!!int ''",
                "!!float abc",
                "!!bool perhaps",
                "!!null 1",
                "!!timestamp soon",
                "!!merge x",
                "[<<: 1]",
                "{<<: 1}",
                "\"\\x")) {
            assertThatThrownBy(() -> Yaml.read(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .isNotInstanceOf(NumberFormatException.class)
                    .hasMessageStartingWith("Cannot read YAML");
        }
        assertThat(Yaml.read("[!!str 1, !!int '2', !!float 3, !!bool yes, !!null '']"))
                .isEqualTo(Yaml.read("['1', 2, 3.0, true, ~]"));
    }

    @Example
    void keysThatAreNoTexts() {
        assertRefused("? [a]\n: b\n", "line 1, column 3: a key is a mapping or a sequence");
        assertRefused("{{a: b}: c}", "a key is a mapping or a sequence");
        assertThat(Yaml.read("{2024-01-02: a, 1: b, ~: c, yes: d, 1.5: e}"))
                .isEqualTo(Yaml.read("{'2024-01-02': a, '1': b, 'null': c, 'true': d, '1.5': e}"));
    }

    @Example
    void manyAliasesOfSmallValuesAreRead() {
        String text = "base: &b {x: 1}\nall: [" + "*b, ".repeat(1_000) + "*b]";
        assertThat(((Json.Obj) Yaml.read(text)).items("all")).hasSize(1_001);
    }

    @Example
    void theLastOfEqualKeysCounts() {
        assertThat(Yaml.read("{a: 1, b: 2, a: 3}")).isEqualTo(Yaml.read("{b: 2, a: 3}"));
        assertThat(YamlLines.of("a: 1\nb: 2\na: 3\n").lineOf(List.of("a"))).isEqualTo(3);
    }

    @Example
    void linesAreRefusedWithoutTheText() {
        assertThatThrownBy(() -> YamlLines.of("a: 1\nb: [s3cret"))
                .hasMessageContaining("line 2")
                .message()
                .doesNotContain("s3cret");
    }

    @Property(tries = 3_000)
    void whateverIsWrittenIsReadOrRefused(@ForAll @From("pieces") List<String> pieces) {
        String text = String.join("", pieces);
        try {
            assertThat(Yaml.read(text).toString()).isNotNull();
            YamlLines.of(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("Cannot read YAML");
        }
    }

    @Example
    void integersOfAnySizeAndBase() {
        assertThat(Yaml.read(
                        "[92233720368547758081, -1:0:0, 99999999999999999999:1, 0b1_0, 0o7, 017, 0x_f, +1_000, 0]"))
                .isEqualTo(new Json.Arr(List.of(
                        Json.of(new BigInteger("92233720368547758081")),
                        Json.of(-3600L),
                        Json.of(new BigInteger("5999999999999999999941")),
                        Json.of(2L),
                        Json.of("0o7"),
                        Json.of(15L),
                        Json.of(15L),
                        Json.of(1000L),
                        Json.of(0L))));
    }

    @Property(tries = 3_000)
    void whateverLooksLikeANumberIsReadOrRefused(
            @ForAll
                    @Chars({'0', '1', '6', '7', '9', '_', ':', '.', '-', '+', 'x', 'b', 'o', 'e', 'f', 'T', 'Z', ' '})
                    @StringLength(max = 40)
                    String scalar) {
        whateverIsWrittenIsReadOrRefused(List.of("a: ", scalar));
        whateverIsWrittenIsReadOrRefused(List.of("[", scalar, "]"));
    }

    @Property(tries = 1_000)
    void whateverLooksLikeATimeIsReadOrRefused(@ForAll("times") String scalar) {
        whateverIsWrittenIsReadOrRefused(List.of("a: ", scalar));
    }

    @Provide
    Arbitrary<String> times() {
        Arbitrary<String> part = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(2);
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(4),
                        part.list().ofSize(5),
                        part.list().ofSize(2))
                .as((year, parts, zone) -> "%s-%s-%sT%s:%s:%s.%s+%s:%s"
                        .formatted(
                                year,
                                parts.get(0),
                                parts.get(1),
                                parts.get(2),
                                parts.get(3),
                                parts.get(4),
                                "9".repeat(parts.get(0).length() * 10),
                                zone.get(0),
                                zone.get(1)));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "a",
                        "b: ",
                        "- ",
                        "? ",
                        ": ",
                        "&a ",
                        "*a",
                        "<<: ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ", ",
                        "\n",
                        "\n  ",
                        "'",
                        "\"",
                        "!!int ",
                        "!!map ",
                        "!!seq ",
                        "!!set ",
                        "!x ",
                        "!",
                        "|\n",
                        ">-\n ",
                        "---\n",
                        "...\n",
                        "%YAML 1.1\n",
                        "0b_",
                        "9223372036854775808",
                        "1:2",
                        "2024-01-01",
                        "9999-99-99",
                        ".inf",
                        "~",
                        "yes",
                        "\t",
                        "\u0000",
                        "\u001b",
                        "\ud83d",
                        "\\x",
                        "#",
                        "@",
                        "`")
                .list()
                .ofMaxSize(25);
    }
}
