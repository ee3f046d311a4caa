package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonReader;

/** What a content is stored as, for any document: texts of every character, half surrogate pairs among them. */
class ContentTest {

    @Property(tries = 300)
    void comesBackAsItWas(@ForAll("documents") Json.Obj document) {
        List<String> parts = Packed.pack(document);
        assertThat(parts).allSatisfy(part -> assertThat(part).matches("[A-Za-z0-9+/=]{1,60000}"));
        assertThat(Packed.unpack(String.join("", parts), new JsonReader())).isEqualTo(document);
    }

    @Property(tries = 300)
    void hasOneHashInAnyOrderAndSpelling(@ForAll("documents") Json.Obj document) {
        assertThat(hash((Json.Obj) respelled(document))).isEqualTo(hash(document));
        Json.Obj other = document.with("one field more", Json.of(1));
        assertThat(hash(other)).isNotEqualTo(hash(document));
    }

    private static String hash(Json.Obj document) {
        return Canonical.hash(new Item(Item.Kind.NODE, "model.shop.orders", document));
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
                    array.items().stream().map(ContentTest::respelled).toList());
        }
        if (json instanceof Json.Num number) {
            BigDecimal value = number.value();
            return new Json.Num(value.setScale(value.scale() + 1), false);
        }
        return json;
    }

    @Provide
    Arbitrary<Json.Obj> documents() {
        Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(30);
        Arbitrary<Json> leaf = Arbitraries.oneOf(
                texts.map(Json.Str::new),
                Arbitraries.bigDecimals().map(number -> new Json.Num(number, false)),
                Arbitraries.of(Json.Null.INSTANCE, new Json.Bool(true), Json.NonFinite.NAN));
        Arbitrary<Json> values = Arbitraries.lazyOf(
                () -> leaf, () -> leaf, () -> leaf.list().ofMaxSize(4).map(Json.Arr::new));
        // a name with half a pair is one that no artifact can have: it cannot be read
        Arbitrary<String> names = texts.map(text -> Surrogates.replaceLone(text, half -> "?"));
        return Arbitraries.maps(names, values).ofMaxSize(6).map(Json.Obj::new);
    }
}
