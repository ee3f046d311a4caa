package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;

/** The type of every form of a plain scalar, as PyYAML 6.0.2 sees it. */
class PyYamlResolverTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            yes   -> true
            Yes   -> true
            YES   -> true
            yEs   -> str:"yEs"
            no    -> false
            NO    -> false
            on    -> true
            Off   -> false
            y     -> str:"y"
            N     -> str:"N"
            true  -> true
            True  -> true
            tRue  -> str:"tRue"
            FALSE -> false
            ~     -> null
            null  -> null
            Null  -> null
            nUll  -> str:"nUll"
            nil   -> str:"nil"
            """)
    void booleansAndNulls(String scalar, String shown) {
        assertShown(scalar, shown);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            0                   -> int:0
            -0                  -> int:0
            +1                  -> int:1
            1_000               -> int:1000
            1__0                -> int:10
            1_                  -> int:1
            _1                  -> str:"_1"
            012                 -> int:10
            -012                -> int:-10
            08                  -> str:"08"
            0o12                -> str:"0o12"
            0x1F                -> int:31
            -0x1f               -> int:-31
            0X1F                -> str:"0X1F"
            0xg                 -> str:"0xg"
            0b101               -> int:5
            +0b11               -> int:3
            0b2                 -> str:"0b2"
            1:30                -> int:90
            1:60                -> str:"1:60"
            -1:59:59            -> int:-7199
            190:20:30           -> int:685230
            01:30               -> str:"01:30"
            1:5                 -> int:65
            9223372036854775808 -> int:9223372036854775808
            """)
    void integers(String scalar, String shown) {
        assertShown(scalar, shown);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            1.0          -> float:1.0
            1.           -> float:1.0
            .5           -> float:0.5
            -.5          -> str:"-.5"
            +.5          -> str:"+.5"
            1.5e+3       -> float:1500.0
            1.5e3        -> str:"1.5e3"
            1.5E-7       -> float:1.5E-7
            1e5          -> str:"1e5"
            1e+5         -> str:"1e+5"
            .5e+1        -> float:5.0
            .5e1         -> str:".5e1"
            1_000.5      -> float:1000.5
            1.0_0        -> float:1.0
            ._1          -> str:"._1"
            1.2.3        -> str:"1.2.3"
            190:20:30.15 -> float:685230.15
            -1:30.25     -> float:-90.25
            1.0e+400     -> float:Infinity
            -1.0e+400    -> float:-Infinity
            0.1          -> float:0.1
            """)
    void floats(String scalar, String shown) {
        assertShown(scalar, shown);
    }

    @ParameterizedTest
    @CsvSource({".inf, Infinity", ".Inf, Infinity", "+.INF, Infinity", "-.inf, -Infinity", ".nan, NaN", ".NaN, NaN"})
    void whatIsNoNumberInJson(String scalar, String shown) {
        assertShown(scalar, "float:" + shown);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            .iNf           -> str:".iNf"
            -.nan          -> str:"-.nan"
            .              -> str:"."
            <<x            -> str:"<<x"
            a#b            -> str:"a#b"
            a:b            -> str:"a:b"
            -a             -> str:"-a"
            ?a             -> str:"?a"
            a,b            -> str:"a,b"
            a]b            -> str:"a]b"
            http://x.y?z=1 -> str:"http://x.y?z=1"
            12:34:56:78    -> str:"12:34:56:78"
            1.2.3.4        -> str:"1.2.3.4"
            v1.0           -> str:"v1.0"
            00:00          -> str:"00:00"
            2024-01        -> str:"2024-01"
            """)
    void whatOnlyLooksLikeOne(String scalar, String shown) {
        assertThat(Shown.read("- " + scalar)).isEqualTo("[" + shown + "]").startsWith("[str:");
    }

    private static void assertShown(String scalar, String shown) {
        assertThat(Shown.read("- " + scalar)).isEqualTo("[" + shown + "]");
        assertThat(Shown.read("[ " + scalar + " ]")).as("in brackets").isEqualTo("[" + shown + "]");
        assertThat(Shown.read("a: " + scalar + " # note")).as("as a value").isEqualTo("{\"a\": " + shown + "}");
    }

    @Property(tries = 1_000)
    void inQuotesEverythingIsAText(
            @ForAll @Chars({'0', '1', '9', '.', ':', '-', '+', 'e', 'x', 'y', '~', ' '}) @StringLength(min = 1, max = 8)
                    String text) {
        assertThat(Yaml.read("['" + text + "']")).isEqualTo(new Json.Arr(List.of(Json.of(text))));
        assertThat(Yaml.read("[\"" + text + "\"]")).isEqualTo(new Json.Arr(List.of(Json.of(text))));
        assertThat(Yaml.read("[!!str '" + text + "']")).isEqualTo(new Json.Arr(List.of(Json.of(text))));
    }
}
