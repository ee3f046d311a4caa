package org.recce4j.store.internal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.recce4j.model.Json;

/** Documents of every character, half surrogate pairs among them. */
final class Documents {

    private Documents() {}

    static Arbitrary<Json.Obj> any() {
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
