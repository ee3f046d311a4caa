package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Given;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Python 3.11's {@code json.dumps}, and what the filter {@code tojson} makes of it. */
class JsonDumperTest {

    private final Environment env = Given.environment();

    private String json(@Nullable Object value) {
        return new JsonDumper(env, null, false).write(value);
    }

    private String json(@Nullable Object value, Object indent) {
        return new JsonDumper(env, indent, true).write(value);
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of((Object) true, false).injectNull(0.3),
                () -> Arbitraries.longs().map(number -> (Object) number),
                () -> Arbitraries.integers().map(number -> (Object) (number / 4.0)),
                () -> Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(JsonDumperTest::isWhole)
                        .map(text -> (Object) text),
                () -> values().list().ofMaxSize(3).map(items -> (Object) new ArrayList<>(items)),
                () -> values().list().ofMaxSize(3).map(items -> {
                    Map<String, @Nullable Object> map = new LinkedHashMap<>();
                    items.forEach(item -> map.put("k" + map.size(), item));
                    return (Object) map;
                }));
    }

    /** No half of a character, which no JSON text of the other reader's has. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000);
    }

    @Property(tries = 500)
    void isReadBackByAnotherReader(@ForAll("values") @Nullable Object value) {
        String plain = json(value);
        assertThat(plain.chars()).allMatch(c -> c >= ' ' && c < 127);
        assertThat(json(JsonText.read(plain).toPlain())).isEqualTo(plain);
        assertThat(JsonText.read(json(value, 2L))).isEqualTo(JsonText.read(plain));
        assertThat(JsonText.read(json(value, "\t"))).isEqualTo(JsonText.read(plain));
    }

    @Test
    void writesAsPython() {
        assertThat(json(Given.dict("a", Given.list(1L, 2.0, null), "b", PythonTuple.of(true))))
                .isEqualTo("{\"a\": [1, 2.0, null], \"b\": [true]}");
        assertThat(json("é\"\\/\n\u0001\u007f😀")).isEqualTo("\"\\u00e9\\\"\\\\/\\n\\u0001\\u007f\\ud83d\\ude00\"");
        assertThat(json(Given.list(1e16, 0.1, Double.NaN, Double.NEGATIVE_INFINITY)))
                .isEqualTo("[1e+16, 0.1, NaN, -Infinity]");
        assertThat(json(BigInteger.TEN.pow(30))).isEqualTo("1" + "0".repeat(30));
        assertThat(json(Given.dict(1L, "int", 2.5, "float", null, "none", true, "bool")))
                .isEqualTo("{\"1\": \"bool\", \"2.5\": \"float\", \"null\": \"none\"}");
        assertThat(json(Given.list(Given.list(), Given.dict()))).isEqualTo("[[], {}]");
    }

    @Test
    void indentsWithoutBlanksAtTheEndOfLines() {
        Object value = Given.dict("b", Given.list(1L, Given.list()), "a", Given.dict("x", 1L));
        assertThat(json(value, 2L)).isEqualTo("""
                {
                  "a": {
                    "x": 1
                  },
                  "b": [
                    1,
                    []
                  ]
                }""");
        assertThat(json(Given.list(1L, 2L), 0L)).isEqualTo("[\n1,\n2\n]");
        assertThat(json(Given.list(1L), "--")).isEqualTo("[\n--1\n]");
    }

    @Test
    void saysWhatIsNotJson() {
        assertThat(Given.failure(() -> json(Given.set(1L))))
                .isEqualTo("TypeError: Object of type set is not JSON serializable");
        assertThat(Given.failure(() -> json(env.undefined("why"))))
                .isEqualTo("TypeError: Object of type Undefined is not JSON serializable");
        assertThat(Given.failure(() -> json(Given.dict(PythonTuple.of(1L), 1L))))
                .isEqualTo("TypeError: keys must be str, int, float, bool or None, not tuple");
        assertThat(Given.failure(() -> json(Given.dict("a", 1L, 2L, 1L), 1L)))
                .isEqualTo("TypeError: '<' not supported between instances of 'int' and 'str'");
        List<@Nullable Object> circle = Given.list();
        circle.add(circle);
        assertThat(Given.failure(() -> json(circle))).isEqualTo("ValueError: Circular reference detected");
    }

    @Test
    void theFilterGivesNothingThatCouldEndAScript() {
        Builtin toJson = java.util.Objects.requireNonNull(BuiltinFilters.get("tojson"));
        assertThat(toJson.call(env, Given.dict("b", "</script>", "a", "'&'"), Arguments.NONE))
                .isEqualTo(new Markup("{\"a\": \"\\u0027\\u0026\\u0027\", \"b\": \"\\u003c/script\\u003e\"}"));
    }

    @Test
    void asksForTheRoomOfItsIndent() {
        Environment small = Given.environment(Given.maxSize(1_000));
        assertThat(Given.failure(() -> new JsonDumper(small, 5_000L, false).write(Given.list(1L))))
                .startsWith("SecurityError: A value of 5000 characters or items");
        assertThat(Given.failure(() -> new JsonDumper(small, 900L, false).write(Given.list(Given.list(1L)))))
                .startsWith("SecurityError: ");
    }
}
