package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Changes the templates of the corpus at random and renders them: a text or a {@link TemplateException} comes of it, and
 * nothing else, within the limits. Two seconds by default; {@code -Drecce.fuzz.seconds=600 -Drecce.fuzz.seed=7} for longer and
 * for other changes. A failure names its round: {@code -Drecce.fuzz.round=…} repeats it alone.
 */
class JinjaFuzzTest {

    private static final String[] TOKENS = {
        "{{ ",
        " }}",
        "{% ",
        " %}",
        "{#",
        "#}",
        "{%- ",
        " -%}",
        "{{- ",
        " -}}",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "'",
        "\"",
        "|",
        "~",
        "if ",
        "else",
        "endif",
        "for x in ",
        "endfor",
        "set ",
        "macro m(a, b=1)",
        "endmacro",
        "call ",
        "endcall",
        "do ",
        "break",
        "loop.index",
        "loop(",
        "caller()",
        "varargs",
        "kwargs",
        "namespace(a=1)",
        "range(9)",
        "none",
        "true",
        "1e999",
        "-1",
        "10 ** 9",
        "* 9999999",
        "% (1, 'x')",
        ".format(1, a=2)",
        ".split('')",
        "[::-1]",
        "[1:2]",
        " is odd",
        " in ",
        " and ",
        " not ",
        "| join",
        "| map('upper')",
        "| select('odd')",
        "| sort",
        "| groupby('x')",
        "| tojson",
        "| batch(3)",
        "| round(2)",
        "| int",
        "| list",
        "| dictsort",
        "| indent",
        "| wordwrap(5)",
        "| truncate(5)",
        "| unique",
        "| sum",
        "| replace('a', 'b')",
        "| urlize",
        "| pprint",
        ".append(1)",
        ".update(a=1)",
        ".items()",
        ".pop()",
        ".__class__",
        "\\x41",
        "\ud83d\ude00",
        "\u0000",
        "\r\n",
        "recursive",
        "raw",
        "endraw",
        "include 'x'",
        "block b",
        "endblock",
        "extends 'x'",
        "filter upper",
        "endfilter",
        "with a=1",
        "endwith"
    };

    private static final Jinja ENGINE = CorpusTemplates.dbtLike()
            .undefined(UndefinedKind.CHAINABLE)
            .limits(new RenderLimits(200_000, 200_000, 1_000, 1_000, 100_000_000))
            .loader(name -> name.length() > 3
                    ? null
                    : "{% macro k() %}{{ a }}{% endmacro %}{% block b %}{{ k() }}{% endblock %}")
            .function("ref", arguments -> "ref(" + arguments.positional() + ")")
            .function("config", arguments -> "")
            .function(
                    "var",
                    arguments -> arguments.positional().size() > 1
                            ? arguments.positional().get(1)
                            : "v")
            .function(
                    "return",
                    arguments -> arguments.positional().isEmpty()
                            ? null
                            : arguments.positional().get(0))
            .function("is_incremental", arguments -> true)
            .build();

    private int rendered;
    private int refused;

    @Test
    void rendersOrRefusesWhateverItIsGiven() {
        List<String> originals = List.copyOf(CorpusTemplates.all());
        Long only = Long.getLong("recce.fuzz.round");
        if (only != null) {
            feed(originals, only);
            return;
        }
        long seconds = Long.getLong("recce.fuzz.seconds", 2);
        long seed = Long.getLong("recce.fuzz.seed", 1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long round = seed * 1_000_000_000; System.nanoTime() < end; round++) {
            feed(originals, round);
        }
        assertThat(rendered).isPositive();
        assertThat(refused).isPositive();
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("a", 1);
        variables.put("x", List.of("p", "q"));
        variables.put("columns", List.of(Map.of("name", "c", "data_type", "int")));
        return variables;
    }

    private void feed(List<String> originals, long round) {
        Random random = new Random(round);
        feed(mutated(originals.get(random.nextInt(originals.size())), random), round);
    }

    private void feed(String template, long round) {
        long started = System.nanoTime();
        try {
            ENGINE.render(template, variables());
            rendered++;
        } catch (TemplateException expected) {
            refused++;
            assertThat(expected.code())
                    .as("round %d: %s", round, expected.getMessage())
                    .isNotEqualTo(TemplateErrorCode.DEFECT);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            throw new AssertionError(
                    "round " + round + " (-Drecce.fuzz.round repeats it) ended with " + unexpected, unexpected);
        }
        assertThat(System.nanoTime() - started).as("round " + round).isLessThan(TimeUnit.SECONDS.toNanos(20));
    }

    private static String mutated(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        int changes = 1 + random.nextInt(5);
        for (int i = 0; i < changes && text.length() > 4; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
                case 1 -> text.delete(at, at + random.nextInt(Math.min(200, text.length() - at)));
                case 2 -> text.setLength(at);
                case 3 -> {
                    int from = random.nextInt(text.length());
                    text.insert(at, text.substring(from, from + random.nextInt(Math.min(300, text.length() - from))));
                }
                case 4 -> insideTag(text, at, random);
                default -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
            }
        }
        return text.toString();
    }

    /** Behind the opening of a tag, where it changes the meaning and not the text. */
    private static void insideTag(StringBuilder text, int from, Random random) {
        int open = Math.max(text.indexOf("{{", from), text.indexOf("{%", from));
        int space = open < 0 ? -1 : text.indexOf(" ", open + 3);
        text.insert(space < 0 ? from : space, " " + TOKENS[random.nextInt(TOKENS.length)] + " ");
    }
}
