package org.recce4j.render.jinja.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenStreamTest {

    private static TokenStream stream(String source) {
        return new TokenStream(new Lexer(source, LexerOptions.DEFAULT));
    }

    @Test
    void looksAheadWithoutGoingThere() {
        TokenStream tokens = stream("{{ a 1 }}");
        assertThat(tokens.next().type()).isEqualTo(TokenType.VARIABLE_BEGIN);
        assertThat(tokens.look().value()).isEqualTo(1L);
        assertThat(tokens.look()).isSameAs(tokens.look());
        assertThat(tokens.current().isName("a")).isTrue();
        assertThat(tokens.next().text()).isEqualTo("a");
        assertThat(tokens.next().value()).isEqualTo(1L);
        assertThat(tokens.is(TokenType.VARIABLE_END)).isTrue();
    }

    @Test
    void takesATokenOnlyWhenItMatches() {
        TokenStream tokens = stream("{{ a + }}");
        assertThat(tokens.skipIf(TokenType.ADD)).isFalse();
        assertThat(tokens.skipIf(TokenType.VARIABLE_BEGIN)).isTrue();
        assertThat(tokens.skipIfName("b")).isFalse();
        assertThat(tokens.skipIfName("a")).isTrue();
        assertThat(tokens.skipIf(TokenType.ADD)).isTrue();
        assertThat(tokens.expect(TokenType.VARIABLE_END).text()).isEqualTo("}}");
    }

    @Test
    void theEndStaysTheEndOnTheLineOfTheLastToken() {
        TokenStream tokens = stream("{{ a\n\n\n");
        tokens.next();
        assertThat(tokens.next().text()).isEqualTo("a");
        assertThat(tokens.current().type()).isEqualTo(TokenType.EOF);
        assertThat(tokens.current().line()).isEqualTo(1);
        tokens.next();
        assertThat(tokens.current().type()).isEqualTo(TokenType.EOF);
        assertThat(tokens.look().type()).isEqualTo(TokenType.EOF);
    }

    @Test
    void saysWhatItExpectedAndWhatItGot() {
        TokenStream tokens = stream("{{ a\n 'text' ");
        tokens.next();
        assertThatThrownBy(() -> tokens.expect(TokenType.INTEGER)).hasMessage("expected token 'integer', got 'a'");
        assertThatThrownBy(() -> tokens.expectName("in")).hasMessage("expected token 'in', got 'a'");
        tokens.next();
        assertThatThrownBy(() -> tokens.expect(TokenType.VARIABLE_END))
                .isInstanceOfSatisfying(SyntaxException.class, refused -> {
                    assertThat(refused).hasMessage("expected token 'end of print statement', got 'string'");
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused.offset()).isEqualTo(6);
                });
        tokens.next();
        assertThatThrownBy(() -> tokens.expectName("in")).hasMessage("unexpected end of template, expected 'in'.");
    }
}
