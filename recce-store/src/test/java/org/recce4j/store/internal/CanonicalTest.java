package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** The form of a value that its hash is made of: what is stored depends on it. */
class CanonicalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"b\": 1, \"a\": {\"d\": 2, \"c\": 3}} | {\"a\":{\"c\":3,\"d\":2},\"b\":1}",
                "[3, 1, 2]                 | [3,1,2]",
                "[[], {}, null, true]      | [[],{},null,true]",
                "1.50                      | 1.5",
                "0.15e1                    | 1.5",
                "100                       | 1E+2",
                "0.000                     | 0",
                "-0.0                      | 0",
                "\" !/0AZaz~\"            | \" !/0AZaz~\"",
                "NaN                       | NaN",
                "\"it's \\\"a\\\" \\\\ / b\" | \"it's \\\"a\\\" \\\\ / b\"",
                "\"\\n\\t\\u007f\\u0000\"  | \"\\u000a\\u0009\\u007f\\u0000\"",
                "\"é🍵\"                   | \"\\u00e9\\ud83c\\udf75\"",
                "\"\\ud83c\"               | \"\\ud83c\"",
            })
    void hasOneSpellingOfEachValue(String text, String form) {
        assertThat(Canonical.form(JsonText.read(text))).isEqualTo(form);
    }

    /** A field's place in the order is that of its UTF-16 units, and so the same on every machine. */
    @Test
    void sortsFieldsByTheirCharacters() {
        Json.Obj object = Json.Obj.builder()
                .put("é", 1)
                .put("b", 2)
                .put("B", 3)
                .put("a b", 4)
                .put("", 5)
                .build();
        assertThat(Canonical.form(object)).isEqualTo("{\"\":5,\"B\":3,\"a b\":4,\"b\":2,\"\\u00e9\":1}");
    }

    @Property(tries = 300)
    void hasOneHashInAnyOrderAndSpelling(@ForAll("documents") Json.Obj document) {
        assertThat(hash((Json.Obj) respelled(document))).isEqualTo(hash(document));
        Json.Obj other = document.with("one field more", Json.of(1));
        assertThat(hash(other)).isNotEqualTo(hash(document));
    }

    @Property(tries = 300)
    void isJsonOfTheSameValueInPrintableAscii(@ForAll("documents") Json.Obj document) {
        String form = Canonical.form(document);
        assertThat(form).matches("[ -~]*");
        assertThat(JsonText.read(form)).isEqualTo(document);
    }

    @Property(tries = 300)
    void twoDocumentsHaveOneFormOnlyIfTheyAreEqual(
            @ForAll("documents") Json.Obj one, @ForAll("documents") Json.Obj other) {
        assertThat(Canonical.form(one).equals(Canonical.form(other))).isEqualTo(one.equals(other));
    }

    @Test
    void tellsApartWhatLooksAlike() {
        List<String> alike = List.of(
                "{}",
                "[]",
                "null",
                "\"null\"",
                "\"\"",
                "0",
                "\"0\"",
                "false",
                "[0]",
                "[[0]]",
                "[0, 0]",
                "{\"a\": null}",
                "{\"a\": \"\"}",
                "[\"a\", \"b\"]",
                "[\"a,b\"]",
                "[\"a\\\",\\\"b\"]",
                "\"é\"",
                "\"\\\\u00e9\"",
                "\"E9\"");
        List<String> hashes = alike.stream()
                .map(text ->
                        hash(Json.Obj.builder().put("x", JsonText.read(text)).build()))
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }

    /** The vectors of FIPS 180-4 for SHA-256. */
    @Test
    void isSha256InHexadecimal() {
        assertThat(Canonical.hash("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Canonical.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** {@code hashlib.sha256('node\n"model.shop.orders"\n{"name":"orders","tags":[]}'.encode())} in Python. */
    @Test
    void hashesAnItemWithItsKindAndId() {
        Json.Obj content =
                Json.Obj.builder().put("tags", List.of()).put("name", "orders").build();
        assertThat(Canonical.hash(new Item(ItemKind.NODE, "model.shop.orders", content)))
                .isEqualTo("e299408ee96b1cfab37f1fa1d62b993129ccff4e5f02b5db5652e96e084344b7");
        List<String> others = Stream.of(
                        new Item(ItemKind.NODE, "model.shop.orders", content),
                        new Item(ItemKind.MACRO, "model.shop.orders", content),
                        new Item(ItemKind.NODE, "model.shop.order", content),
                        new Item(ItemKind.NODE, "model.shop.orders", content.without(List.of("tags"))))
                .map(Canonical::hash)
                .toList();
        assertThat(new HashSet<>(others)).hasSize(4);
    }

    private static String hash(Json.Obj document) {
        return Canonical.hash(new Item(ItemKind.NODE, "model.shop.orders", document));
    }

    /** The same value with its fields the other way round and its numbers with a zero more. */
    private static Json respelled(Json json) {
        if (json instanceof Json.Obj object) {
            List<String> names = new ArrayList<>(object.fields().keySet());
            Collections.reverse(names);
            Map<String, Json> fields = new LinkedHashMap<>();
            names.forEach(name -> fields.put(name, respelled(object.get(name))));
            return new Json.Obj(fields);
        }
        if (json instanceof Json.Arr array) {
            return new Json.Arr(
                    array.items().stream().map(CanonicalTest::respelled).toList());
        }
        if (json instanceof Json.Num number) {
            BigDecimal value = number.value();
            return new Json.Num(value.setScale(value.scale() + 1), false);
        }
        return json;
    }

    @Provide
    Arbitrary<Json.Obj> documents() {
        return Documents.any();
    }
}
