package org.recce4j.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.util.InternCache;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;

class JsonTextTest {

    @Test
    void readsWhatPythonWrites() {
        assertThat(JsonText.read("[NaN, Infinity, -Infinity, 1.50, 1e3, \"\\ud83d\"]"))
                .hasToString(String.valueOf(new Json.Arr(List.of(
                        Json.NonFinite.NAN,
                        Json.NonFinite.INFINITY,
                        Json.NonFinite.NEGATIVE_INFINITY,
                        new Json.Num(new BigDecimal("1.50"), false),
                        new Json.Num(new BigDecimal("1E+3"), false),
                        new Json.Str("\ud83d")))));
    }

    @Test
    void noNameStaysInAStaticCacheOfJackson() {
        int before = InternCache.instance.size();
        for (int i = 0; i < 50; i++) {
            JsonText.read("{\"a_name_of_a_user_" + i + "\": 1}");
        }
        assertThat(InternCache.instance).hasSize(before);
    }

    @Test
    void writesNumbersAsTheyWereWritten() {
        assertThat(JsonText.write(JsonText.read("[1,1.0,1.50,NaN,-Infinity,12345678901234567890]")))
                .isEqualTo("[1,1.0,1.50,NaN,-Infinity,12345678901234567890]");
    }

    @Test
    void saysWhereTextIsNotJson() {
        assertThatThrownBy(() -> JsonText.read("{\"a\":\n oops}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> JsonText.read("{} {}")).hasMessageContaining("behind its end");
        assertThatThrownBy(() -> JsonText.read("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatNestsTooDeep() {
        assertThatThrownBy(() -> JsonText.read("[".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot read JSON: ");
    }

    @Test
    void indentsByTwoOnEverySystem() throws IOException {
        StringWriter out = new StringWriter();
        JsonText.writeIndented(Json.of(Map.of("a", List.of(1))), out);
        assertThat(out.toString()).isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}");
    }

    @Property
    void readsBackWhatItWrites(@ForAll("values") Json json) {
        assertThat(JsonText.read(JsonText.write(json))).isEqualTo(json);
    }

    @Provide
    Arbitrary<Json> values() {
        Arbitrary<Json> leaf = Arbitraries.oneOf(
                Arbitraries.strings().map(Json::of),
                Arbitraries.doubles().map(Json::of),
                Arbitraries.longs().map(Json::of),
                Arbitraries.of(true, false).map(Json::of),
                Arbitraries.just(Json.Null.INSTANCE));
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(Json::of),
                        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
                                .ofMaxSize(4)
                                .map(Json::of)),
                3);
    }
}
