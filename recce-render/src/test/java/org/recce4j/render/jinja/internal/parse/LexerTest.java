package org.recce4j.render.jinja.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;

class LexerTest {

    private static List<Token> tokens(String source, LexerOptions options) {
        Lexer lexer = new Lexer(source, options);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); !token.is(TokenType.EOF); token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    private static List<Token> tokens(String source) {
        return tokens(source, LexerOptions.DEFAULT);
    }

    private static String shown(String source) {
        return tokens(source).stream()
                .map(token -> token.type() + " " + token.text())
                .collect(Collectors.joining(", "));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "a", "_b1", "naïve", "is", "not", "0", "17", "1_000", "2.5", "1e3", "+", "-", "*", "**", "/",
                        "//", "%", "~", "==", "!=", "<", "<=", ">", ">=", "=", ".", ":", "|", ",", ";")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 500)
    void aTagIsItsWordsInOrder(@ForAll("words") List<String> words) {
        String source = "x {{ " + String.join(" ", words) + " }} y";
        List<Token> tokens = tokens(source);
        List<Token> inside = tokens.subList(2, tokens.size() - 2);
        assertThat(inside).hasSameSizeAs(words);
        for (int i = 0; i < words.size(); i++) {
            Token token = inside.get(i);
            assertThat(source).startsWith("x {{ " + String.join(" ", words.subList(0, i)));
            assertThat(source.startsWith(words.get(i), token.offset()))
                    .as(words.get(i))
                    .isTrue();
            boolean isNumber = token.is(TokenType.INTEGER) || token.is(TokenType.FLOAT);
            assertThat(isNumber || token.text().equals(words.get(i))).isTrue();
        }
    }

    @Property(tries = 500)
    void anyTextWithoutTagsIsOneToken(@ForAll String text) {
        String plain = text.replace("{", "(").replace("\r", "").replaceFirst("\n+$", "");
        Assume.that(!plain.isEmpty());
        assertThat(tokens(plain)).singleElement().satisfies(token -> {
            assertThat(token.type()).isEqualTo(TokenType.DATA);
            assertThat(token.text()).isEqualTo(plain);
        });
    }

    @Property(tries = 500)
    void linesAndOffsetsGoUp(@ForAll("pieces") List<String> pieces) {
        String source = String.join("", pieces);
        int line = 1;
        int offset = 0;
        for (Token token : tokens(source)) {
            assertThat(token.offset()).isGreaterThanOrEqualTo(offset);
            assertThat(token.line()).isGreaterThanOrEqualTo(line);
            long breaks = source.substring(0, token.offset())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(token.line()).as("%s of %s", token, source).isEqualTo((int) breaks + 1);
            line = token.line();
            offset = token.offset();
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "text",
                        "\n",
                        " ",
                        "{{ a }}",
                        "{{\n b\n }}",
                        "{% if a %}",
                        "{%- x\n-%}",
                        "{# c\n #}",
                        "{#- d -#}",
                        "'",
                        "}")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void everyLineBreakIsTheSame(@ForAll("pieces") List<String> pieces) {
        String source = String.join("", pieces);
        List<Token> expected = tokens(source);
        assertThat(tokens(source.replace("\n", "\r\n")).stream()
                        .map(Token::value)
                        .toList())
                .isEqualTo(expected.stream().map(Token::value).toList());
        assertThat(tokens(source.replace("\n", "\r"))).isEqualTo(expected);
    }

    @Example
    void keepsTheTextOfRawAndDropsComments() {
        assertThat(shown("a{% raw %}{{ x }}{# y #}{% endraw %}b")).isEqualTo("DATA a, DATA {{ x }}{# y #}, DATA b");
        assertThat(shown("a{# {{ x }} {% y %} #}b")).isEqualTo("DATA a, DATA b");
        assertThat(shown("{% raw -%}  a {%- endraw %}")).isEqualTo("DATA a");
        assertThat(shown("{% rawish %}")).isEqualTo("BLOCK_BEGIN {%, NAME rawish, BLOCK_END %}");
    }

    @Example
    void theEndOfATagInsideOfBracketsOrQuotesIsNone() {
        assertThat(shown("{{ {'a': {}} }}"))
                .isEqualTo(
                        "VARIABLE_BEGIN {{, LBRACE {, STRING a, COLON :, LBRACE {, RBRACE }, RBRACE }, VARIABLE_END }}");
        assertThat(shown("{{ '}}' }}")).isEqualTo("VARIABLE_BEGIN {{, STRING }}, VARIABLE_END }}");
        assertThat(shown("{% a %}}}")).isEqualTo("BLOCK_BEGIN {%, NAME a, BLOCK_END %}, DATA }}");
    }

    @Example
    void hasNoLineStatementsAndNoOtherDelimiters() {
        String source = "# for x in y\n% set a = 1\n## note\n<% a %> ${b} [[c]] {d} { { e } }";
        assertThat(tokens(source)).singleElement().extracting(Token::text).isEqualTo(source);
    }

    /** {@code repr} of Jinja2's output with {@code trim_blocks}, {@code lstrip_blocks} and {@code keep_trailing_newline}. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            a~~__{% if true %}~~__b~~__{% endif %}~~c~~     -> 'a\\n  \\n  b\\n  \\nc' -> 'a\\n    b\\n  c' -> 'a\\n\\n  b\\n\\nc' -> 'a\\n  b\\nc\\n'
            a~~__{%- if true -%}~~__b~~__{%- endif -%}~~c~~ -> 'abc' -> 'abc' -> 'abc' -> 'abc\\n'
            a~~__{%+ if true +%}~~__b~~__{%+ endif +%}~~c~~ -> 'a\\n  \\n  b\\n  \\nc' -> 'a\\n  \\n  b\\n  \\nc' -> 'a\\n  \\n  b\\n  \\nc' -> 'a\\n  \\n  b\\n  \\nc\\n'
            a~~__{{ 1 }}~~__{{- 2 -}}~~__c~~                -> 'a\\n  12c' -> 'a\\n  12c' -> 'a\\n  12c' -> 'a\\n  12c\\n'
            a~~__{{+ 1 }}~~c                                -> 'a\\n  1\\nc' -> 'a\\n  1\\nc' -> 'a\\n  1\\nc' -> 'a\\n  1\\nc'
            a~~__{# x #}~~__{#- y -#}~~__c~~                -> 'a\\n  c' -> 'a\\n  c' -> 'a\\nc' -> 'a\\nc\\n'
            a~~__{#+ x +#}~~c                               -> 'a\\n  \\nc' -> 'a\\n  \\nc' -> 'a\\n  \\nc' -> 'a\\n  \\nc'
            x {% if true %} y {% endif %} z~~               -> 'x  y  z' -> 'x  y  z' -> 'x  y  z' -> 'x  y  z\\n'
            __{% if true %}__{% endif %}__~~                -> '      ' -> '      ' -> '    ' -> '    \\n'
            a {% if true -%}__ b__ {%- endif %} c           -> 'a b c' -> 'a b c' -> 'a b c' -> 'a b c'
            a~~__{% raw %}~~__{{ b }}~~__{% endraw %}~~c    -> 'a\\n  \\n  {{ b }}\\n  \\nc' -> 'a\\n  \\n  {{ b }}\\n  c' -> 'a\\n\\n  {{ b }}\\n\\nc' -> 'a\\n\\n  {{ b }}\\nc'
            a~~__{%- raw -%}~~__b~~__{%- endraw -%}~~c      -> 'abc' -> 'abc' -> 'abc' -> 'abc'
            {% set a = 1 %}~~~~{{ a }}~~~~                  -> '\\n\\n1\\n' -> '\\n1\\n' -> '\\n\\n1\\n' -> '\\n1\\n\\n'
            a~~__x {% if true %}~~b{% endif %}              -> 'a\\n  x \\nb' -> 'a\\n  x b' -> 'a\\n  x \\nb' -> 'a\\n  x b'
            {% if true %}~~{% endif %}~~~~                  -> '\\n\\n' -> '' -> '\\n\\n' -> '\\n'
            """)
    void whiteSpaceAroundTags(String template, String none, String trim, String lstrip, String all) {
        String source = template.replace("~~", "\n").replace("__", "  ");
        assertThat(repr(source, LexerOptions.DEFAULT)).isEqualTo(none);
        assertThat(repr(source, new LexerOptions(true, false, false)))
                .as("trimBlocks")
                .isEqualTo(trim);
        assertThat(repr(source, new LexerOptions(false, true, false)))
                .as("lstripBlocks")
                .isEqualTo(lstrip);
        assertThat(repr(source, new LexerOptions(true, true, true)))
                .as("all three")
                .isEqualTo(all);
    }

    private static String repr(String source, LexerOptions options) {
        String text = Jinja.builder()
                .trimBlocks(options.trimBlocks())
                .lstripBlocks(options.lstripBlocks())
                .keepTrailingNewline(options.keepTrailingNewline())
                .build()
                .render(source, Map.of());
        return "'" + text.replace("\n", "\\n") + "'";
    }

    /** The bar stands where the error is. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            {{ ¦'a }}              -> unexpected char "'" at 3
            {{ 1 ¦$ 2 }}           -> unexpected char '$' at 5
            😀{{ ¦! }}             -> unexpected char '!' at 4
            {{ a[1¦) }}            -> unexpected ')', expected ']'
            {{ a ¦] }}             -> unexpected ']'
            {{ (¦} }}              -> unexpected '}', expected ')'
            a ¦{# b                -> Missing end of comment tag
            ¦{% raw %}{{           -> Missing end of raw directive
            {{ ¦² }}               -> Invalid character in identifier
            {{ ¦'\\x4' }}          -> truncated \\xXX escape
            {{ ¦'\\N{NONE}' }}     -> unknown Unicode character name
            """)
    void saysWhatItCannotRead(String marked, String why) {
        String source = marked.replace("¦", "");
        assertThatThrownBy(() -> tokens(source)).isInstanceOfSatisfying(SyntaxException.class, refused -> {
            assertThat(refused).hasMessage(why);
            assertThat(refused.offset()).isEqualTo(marked.indexOf('¦'));
        });
    }

    @Example
    void refusesANumberThatIsTooLongBeforeItIsMade() {
        assertThatThrownBy(() -> tokens("{{ " + "9".repeat(4_301) + " }}"))
                .hasMessage("Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use"
                        + " sys.set_int_max_str_digits() to increase the limit");
        assertThat(tokens("{{ " + "9".repeat(4_300) + " }}")).hasSize(3);
    }
}
