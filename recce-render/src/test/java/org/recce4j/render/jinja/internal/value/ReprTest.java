package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

class ReprTest {

    private final Meter meter = Given.meter();
    private final Jinja jinja = Jinja.builder().build();

    /** CPython 3.11's answers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "it's          | \"it's\"",
                "say \"hi\"    | 'say \"hi\"'",
                "it's \"hi\"   | 'it\\'s \"hi\"'",
                "a\\b          | 'a\\\\b'",
                "a\u0000\u007fb | 'a\\x00\\x7fb'",
                "a\u0085\u00a0b | 'a\\x85\\xa0b'",
                "a\u2028\u3000b | 'a\\u2028\\u3000b'",
                "`\ue000`      | '\\ue000'",
                "`\udb80\udc00` | '\\U000f0000'",
                "é😀           | 'é😀'",
            })
    void quotesATextAsPython(String text, String literal) {
        assertThat(Repr.repr(meter, text)).isEqualTo(literal);
        assertThat(Repr.repr(meter, "\n\r\t" + text)).contains("\\n\\r\\t");
    }

    @Property(tries = 1_000)
    void theParserReadsBackWhatItQuotes(@ForAll String text) {
        assertThat(jinja.render("{{ " + Repr.quoted(text) + " }}", Map.of())).isEqualTo(text);
    }

    @Property(tries = 500)
    void asciiHoldsNothingElse(@ForAll String text) {
        assertThat(Repr.ascii(meter, Given.list(text)))
                .matches(literal -> literal.chars().allMatch(c -> c >= ' ' && c < 127));
    }

    @Test
    void containersShowTheReprOfTheirItems() {
        assertThat(Repr.str(meter, Given.list("a", 1L, 1.0, true, null))).isEqualTo("['a', 1, 1.0, True, None]");
        assertThat(Repr.str(meter, PythonTuple.of())).isEqualTo("()");
        assertThat(Repr.str(meter, PythonTuple.of(1L))).isEqualTo("(1,)");
        assertThat(Repr.str(meter, PythonTuple.of(1L, PythonTuple.of()))).isEqualTo("(1, ())");
        assertThat(Repr.str(meter, Given.dict("k", Given.list(), 1L, Given.dict())))
                .isEqualTo("{'k': [], 1: {}}");
        assertThat(Repr.str(meter, Given.set())).isEqualTo("set()");
        assertThat(Repr.str(meter, Given.set("a"))).isEqualTo("{'a'}");
        assertThat(Repr.str(meter, new PythonRange(0, 3, 1))).isEqualTo("range(0, 3)");
        assertThat(Repr.str(meter, new PythonRange(3, 0, -1))).isEqualTo("range(3, 0, -1)");
        assertThat(Repr.str(meter, Given.list(new Markup("<"), "<"))).isEqualTo("[Markup('<'), '<']");
        assertThat(Repr.str(meter, new Markup("<"))).isEqualTo("<");
        assertThat(Repr.str(meter, BigInteger.TEN.pow(20))).isEqualTo("100000000000000000000");
    }

    @Test
    void aCallersNumbersPrintAsPythons() {
        assertThat(Repr.repr(meter, List.of(1, 2.50f, (short) 3, 'c'))).isEqualTo("[1, 2.5, 3, 'c']");
        assertThat(Repr.repr(meter, Map.of(1, 2.0))).isEqualTo("{1: 2.0}");
    }

    @Test
    void whatHoldsItselfEnds() {
        List<@Nullable Object> list = Given.list(1L);
        list.add(list);
        assertThat(Repr.repr(meter, list)).isEqualTo("[1, [...]]");
        PythonDict dict = Given.dict("a", 1L);
        dict.put("self", dict);
        assertThat(Repr.repr(meter, dict)).isEqualTo("{'a': 1, 'self': {...}}");
        List<@Nullable Object> outer = Given.list((Object) null);
        outer.set(0, Given.list(outer));
        assertThat(Given.failure(() -> Repr.repr(meter, outer)))
                .isEqualTo("RecursionError: maximum recursion depth exceeded while getting the repr of an object");
    }

    @Test
    void anObjectPrintsAndQuotesItself() {
        TemplateObject relation = new TemplateObject() {
            @Override
            public String toString() {
                return "\"db\".\"t\"";
            }

            @Override
            public String repr() {
                return "<Relation t>";
            }
        };
        assertThat(Repr.str(meter, relation)).isEqualTo("\"db\".\"t\"");
        assertThat(Repr.str(meter, Given.list(relation))).isEqualTo("[<Relation t>]");
    }

    @Test
    void aMessageLeavesOutTheEndOfALongValue() {
        assertThat(Repr.repr("x".repeat(100_000))).hasSize(10_002);
        assertThat(Repr.repr(new PythonRange(0, 100_000, 1).stream().toList())).hasSizeLessThan(10_100);
        assertThat(Repr.repr(meter, "x".repeat(100_000))).hasSize(100_002);
    }

    @Test
    void asksForTheRoomOfWhatItPrints() {
        Meter small = Given.environment(Given.maxSize(1_000)).meter();
        assertThat(Given.failure(() -> Repr.repr(small, "x".repeat(2_000)))).startsWith("SecurityError: ");
        assertThat(Given.failure(() -> Repr.repr(small, Given.list("x".repeat(900), "y".repeat(900)))))
                .startsWith("SecurityError: ");
        assertThat(Given.failure(() -> Repr.repr(meter, BigInteger.TEN.pow(5_000))))
                .startsWith("ValueError: Exceeds the limit (4300 digits) for integer string conversion");
    }
}
