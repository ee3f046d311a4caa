package org.recce4j.render.jinja.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** The place of every kind of error; Jinja2 has the line alone. Words and lines of many more are in {@code syntax.jsonl}. */
class ParserTest {

    private static final String WORDS =
            "if else elif endif for in endfor set endset endmacro call endcall endfilter is not and raw"
                    + " endraw endblock with endwith import include extends do break";
    private static final String SIGNS =
            "{{ }} {% %} {# #} -%} {%- a b.c 'x' 1 2.5 ( ) [ ] { } , : | = == + * ** ~ \\ $";

    private static void parse(String template) {
        Jinja.standard().template("t", template);
    }

    /** {@code ¦} stands where the error is, {@code ~~} for a line break; the words are Jinja2's. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ab~~{{ a ¦b }}                                            -> 2 -> expected token 'end of print statement', got 'b'
            {{ a.¦'b' }}                                              -> 1 -> expected name or number
            {{ f(1 ¦2) }}                                             -> 1 -> expected token ',', got 'integer'
            {{ f¦(b=1, 2) }}                                          -> 1 -> invalid syntax for function call expression
            {{ f¦(*a, *b) }}                                          -> 1 -> invalid syntax for function call expression
            {{ [1~~¦2] }}                                             -> 2 -> expected token ',', got 'integer'
            {{ {1¦} }}                                                -> 1 -> expected token ':', got '}'
            {{ 1 + ¦}}                                                -> 1 -> unexpected 'end of print statement'
            {{ a is b ¦is c }}                                        -> 1 -> You cannot chain multiple tests with is
            {{ a if b else ¦}}                                        -> 1 -> unexpected 'end of print statement'
            {{ ¦}}                                                    -> 1 -> Expected an expression, got 'end of print statement'
            {{ a ¦= 1 }}                                              -> 1 -> expected token 'end of print statement', got '='
            {{ a | ¦1 }}                                              -> 1 -> expected token 'name', got 'integer'
            {{ a | ¦nope }}                                           -> 1 -> No filter named 'nope'.
            {{ a ¦is nope }}                                          -> 1 -> No test named 'nope'.
            {{ x }}~~{{ a | b.¦}}                                     -> 2 -> expected token 'name', got 'end of print statement'
            {% ¦1 %}                                                  -> 1 -> tag name expected
            {% ¦nope %}                                               -> 1 -> Encountered unknown tag 'nope'.
            {% ¦endif %}                                              -> 1 -> Encountered unknown tag 'endif'.
            {% if ¦%}{% endif %}                                      -> 1 -> Expected an expression, got 'end of statement block'
            {% if a %}~~{% ¦endfor %}                                 -> 2 -> Encountered unknown tag 'endfor'. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.
            {% if a %}{% else %}~~{% ¦elif b %}{% endif %}            -> 2 -> Encountered unknown tag 'elif'. Jinja was looking for the following tags: 'endif'. The innermost block that needs to be closed is 'if'.
            {% for ¦1 in y %}{% endfor %}                             -> 1 -> can't assign to 'const'
            {% for a, b¦.c in y %}{% endfor %}                        -> 1 -> expected token 'in', got '.'
            {% for x ¦y in z %}{% endfor %}                           -> 1 -> expected token 'in', got 'y'
            {% for ¦true in z %}{% endfor %}                          -> 1 -> can't assign to 'const'
            {% for x in y %}~~{% ¦extends 'z' %}{% endfor %}          -> 2 -> cannot use extend from a non top-level scope
            {% set ¦1 = 2 %}                                          -> 1 -> can't assign to 'const'
            {% set a ¦b %}                                            -> 1 -> expected token 'end of statement block', got 'b'
            {% set a¦() = 2 %}                                        -> 1 -> expected token 'end of statement block', got '('
            {% macro ¦1() %}{% endmacro %}                            -> 1 -> expected token 'name', got 'integer'
            {% macro m(a=1, b¦) %}{% endmacro %}                      -> 1 -> non-default argument follows default argument
            {% macro m(a ¦b) %}{% endmacro %}                         -> 1 -> expected token ',', got 'b'
            {% ¦macro m(caller) %}{{ caller() }}{% endmacro %}        -> 1 -> When defining macros or call blocks the special "caller" argument must be omitted or be given a default.
            {% ¦call a %}{% endcall %}                                -> 1 -> expected call
            {% with a ¦%}{% endwith %}                                -> 1 -> expected token '=', got 'end of statement block'
            {% filter ¦nope %}{% endfilter %}                         -> 1 -> No filter named 'nope'.
            {% block a¦-b %}{% endblock %}                            -> 1 -> Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an underscore instead.
            {% block a %}{% endblock %}~~{% ¦block a %}{% endblock %} -> 2 -> block 'a' defined twice
            {% from a import ¦_b %}                                   -> 1 -> names starting with an underline can not be imported
            {% import a ¦%}                                           -> 1 -> expected token 'as', got 'end of statement block'
            {% include ¦%}                                            -> 1 -> unexpected 'end of statement block'
            """)
    void saysWhatIsWrongAndWhere(String marked, int line, String why) {
        String source = marked.replace("~~", "\n");
        int bar = source.indexOf('¦');
        int column = bar - source.lastIndexOf('\n', bar);
        assertThatThrownBy(() -> parse(source.replace("¦", "")))
                .isInstanceOfSatisfying(TemplateException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(TemplateErrorCode.SYNTAX);
                    assertThat(refused.reason()).isEqualTo(why);
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.column()).isEqualTo(column);
                    assertThat(refused.place().template()).isEqualTo("t");
                    assertThat(refused.macros()).isEmpty();
                });
    }

    /** What is open at the end of the text; Jinja2 puts it on the line of the last token. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            {% if a %}                           -> 1 -> Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.
            {% if a %}~~{% for x in y %}~~text~~ -> 2 -> Unexpected end of template. Jinja was looking for the following tags: 'endfor' or 'else'. The innermost block that needs to be closed is 'for'.
            {% for x in y %}{% else %}           -> 1 -> Unexpected end of template. Jinja was looking for the following tags: 'endfor'. The innermost block that needs to be closed is 'for'.
            {% macro m() %}{{ x }}               -> 1 -> Unexpected end of template. Jinja was looking for the following tags: 'endmacro'. The innermost block that needs to be closed is 'macro'.
            {% set a %}x                         -> 1 -> Unexpected end of template. Jinja was looking for the following tags: 'endset'. The innermost block that needs to be closed is 'set'.
            {% block b %}~~                      -> 1 -> Unexpected end of template. Jinja was looking for the following tags: 'endblock'. The innermost block that needs to be closed is 'block'.
            {% call f() %}{% if a %}{% endif %}  -> 1 -> Unexpected end of template. Jinja was looking for the following tags: 'endcall'. The innermost block that needs to be closed is 'call'.
            {{ a                                 -> 1 -> unexpected end of template, expected 'end of print statement'.
            {{ f(                                -> 1 -> unexpected 'end of template'
            {{ [1,~~                             -> 1 -> unexpected 'end of template'
            {% for x in~~                        -> 1 -> unexpected 'end of template'
            {% if a %}{{ b                       -> 1 -> unexpected end of template, expected 'end of print statement'.
            """)
    void saysWhatIsOpenAtTheEnd(String template, int line, String why) {
        assertThatThrownBy(() -> parse(template.replace("~~", "\n")))
                .isInstanceOfSatisfying(TemplateException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(why);
                    assertThat(refused.line()).isEqualTo(line);
                });
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> words = Arbitraries.of(WORDS.split(" ")).map(word -> " " + word + " ");
        Arbitrary<String> signs = Arbitraries.of(SIGNS.split(" "));
        Arbitrary<String> others =
                Arbitraries.of(" ", "\n", "macro m()", "filter upper", "block b", "é", "😀", "\u0000");
        return Arbitraries.oneOf(words, signs, others).list().ofMaxSize(25);
    }

    @Property(tries = 5_000)
    void parsesOrSaysWhereItStopped(@ForAll("pieces") List<String> pieces) {
        String template = String.join("", pieces);
        try {
            parse(template);
        } catch (TemplateException refused) {
            assertThat(refused.code()).isEqualTo(TemplateErrorCode.SYNTAX);
            assertThat(refused.reason()).isNotBlank();
            List<String> lines = template.lines().toList();
            assertThat(refused.line()).isBetween(1, Math.max(1, lines.size()));
            assertThat(refused.column()).isPositive();
        }
    }

    @Property(tries = 1_000)
    void anErrorStaysWhereItIsBehindOtherText(@ForAll("pieces") List<String> pieces) {
        String template = String.join("", pieces);
        String before = "first\n\n  {{ x }}\n";
        try {
            parse(template);
        } catch (TemplateException refused) {
            assertThatThrownBy(() -> parse(before + template))
                    .isInstanceOfSatisfying(TemplateException.class, later -> {
                        boolean namesAPosition = refused.reason().startsWith("unexpected char");
                        assertThat(namesAPosition ? "" : later.reason())
                                .isEqualTo(namesAPosition ? "" : refused.reason());
                        assertThat(later.line()).isEqualTo(refused.line() + 3);
                        assertThat(later.column()).isEqualTo(refused.column());
                    });
        }
    }

    @Example
    void refusesWhatNestsTooDeeplyForAnyStack() {
        String why = "The template is nested deeper than %d levels%s; split it into macros or set blocks";
        Map<String, String> refused = Map.of(
                "{{ " + "(".repeat(200) + "1" + ")".repeat(200) + " }}",
                why.formatted(150, " here"),
                "{{ " + "[".repeat(100_000),
                why.formatted(150, " here"),
                "{{ " + "not ".repeat(100_000) + "a }}",
                why.formatted(150, " here"),
                "{{ " + "-".repeat(100_000) + "a }}",
                why.formatted(150, " here"),
                "{% if a %}".repeat(200),
                why.formatted(150, " here"),
                "{{ a" + " + a".repeat(10_000) + " }}",
                why.formatted(400, ""),
                "{{ a" + ".b".repeat(10_000) + " }}",
                why.formatted(400, ""),
                "{{ a" + "|upper".repeat(10_000) + " }}",
                why.formatted(400, ""),
                "{{ a" + "()".repeat(10_000) + " }}",
                why.formatted(400, ""));
        refused.forEach((template, reason) -> assertThatThrownBy(() -> parse(template))
                .as(template.substring(0, 12))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason)));
        assertThatCode(() -> parse("{{ " + "(".repeat(100) + "1" + ")".repeat(100) + " }}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> parse("{{ a" + " ~ a".repeat(10_000) + " }}")).doesNotThrowAnyException();
        assertThatCode(() -> parse("{{ a }}".repeat(10_000))).doesNotThrowAnyException();
    }

    @Example
    void reportsTheFirstOfSeveralErrors() {
        assertThatThrownBy(() -> parse("{{ a | nope }}{{ b | nope2 }}"))
                .hasMessageStartingWith("No filter named 'nope'.");
        assertThatThrownBy(() -> parse("{{ a | nope }}{{ b c }}"))
                .as("what does not parse goes before what is missing")
                .hasMessageStartingWith("expected token 'end of print statement', got 'c'");
        assertThatCode(() -> parse("{% if false %}{{ a | nope }}{% endif %}"))
                .as("what is missing in an if matters when it is reached")
                .doesNotThrowAnyException();
    }
}
