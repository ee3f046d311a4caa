package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;

/** Jinja2 3.1, "Whitespace Control". A line break is written {@code /}, and a blank {@code _}. */
class WhitespaceTest {

    private static String render(boolean trims, boolean strips, boolean keeps, String template) {
        Jinja jinja = Jinja.builder()
                .trimBlocks(trims)
                .lstripBlocks(strips)
                .keepTrailingNewline(keeps)
                .build();
        String text = template.replace('/', '\n').replace('_', ' ');
        return jinja.render(text, Map.of()).replace('\n', '/').replace(' ', '_');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            a/__{% if 1 %}/__b/{% endif %}/c    @ a/__/__b//c @ a/____b/c @ a//__b//c @ a/__b/c
            a_{%- if 1 -%}_b_{%- endif -%}_c    @ abc         @ abc       @ abc       @ abc
            a/__{%+ if 1 +%}/b{% endif %}       @ a/__/b      @ a/__/b    @ a/__/b    @ a/__/b
            a/__{{ 1 }}/b                       @ a/__1/b     @ a/__1/b   @ a/__1/b   @ a/__1/b
            a/__{#_c_#}/b                       @ a/__/b      @ a/__b     @ a//b      @ a/b
            a/__{{- 1 -}}/b                     @ a1b         @ a1b       @ a1b       @ a1b
            a/__{%_raw_%}/{{_x_}}/{%_endraw_%}b @ a/__/{{_x_}}/b @ a/__/{{_x_}}/b @ a//{{_x_}}/b @ a//{{_x_}}/b
            """)
    void goesByTheSignsAndTheOptions(String template, String plain, String trimmed, String stripped, String both) {
        assertThat(render(false, false, false, template)).isEqualTo(plain);
        assertThat(render(true, false, false, template)).isEqualTo(trimmed);
        assertThat(render(false, true, false, template)).isEqualTo(stripped);
        assertThat(render(true, true, false, template)).isEqualTo(both);
    }

    @Test
    void dropsOneLineBreakAtTheEnd() {
        assertThat(render(false, false, false, "a//")).isEqualTo("a/");
        assertThat(render(false, false, true, "a//")).isEqualTo("a//");
        assertThat(render(false, false, false, "{{ 'a/' }}")).isEqualTo("a/");
        assertThat(render(false, false, false, "/")).isEmpty();
    }

    @Test
    void everyLineBreakBecomesOneOfUnix() {
        assertThat(render(false, false, false, "a\r\nb\rc/d")).isEqualTo("a/b/c/d");
    }

    @Property(tries = 300)
    void textWithoutTagsIsLeftAlone(@ForAll @CharRange(from = ' ', to = 'z') @StringLength(max = 40) String text) {
        for (boolean option : new boolean[] {true, false}) {
            Jinja jinja = Jinja.builder()
                    .trimBlocks(option)
                    .lstripBlocks(option)
                    .keepTrailingNewline(true)
                    .build();
            assertThat(jinja.render(text, Map.of())).isEqualTo(text);
        }
    }
}
