package org.recce4j.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.shared.HostileText;

/** Texts within Mermaid and Graphviz are read back by their own rules. */
class GraphTextsTest {

    private static final Pattern MERMAID_ENTITY = Pattern.compile("#(\\w+);");

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts();
    }

    @Test
    void quotesALabel() {
        assertThat(MermaidText.label("a\"]; click n0 `x`\n")).isEqualTo("\"a#quot;#93;#59; click n0 #96;x#96;#92;n\"");
        assertThat(DotText.label("a\"]\\&lt;\n")).isEqualTo("\"a\\\"]\\\\&amp;lt;\\\\n\"");
        assertThat(MermaidText.label("~ stg_orders.v1-x + é")).isEqualTo("\"~ stg_orders.v1-x + é\"");
    }

    @Property(tries = 300)
    void mermaidReadsTheLabelBack(@ForAll("texts") String text) {
        String label = MermaidText.label(text);
        assertThat(label).matches("\"([A-Za-z0-9 _.~+-]++|[^\\p{ASCII}]++|#(\\d+|quot|lt|gt);)*+\"");
        String read = MERMAID_ENTITY
                .matcher(label.substring(1, label.length() - 1))
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
        assertThat(read).isEqualTo(VisibleText.name(text));
    }

    @Property(tries = 300)
    void graphvizReadsLabelAndIdBack(@ForAll("texts") String text) {
        assertThat(unquoted(DotText.id(text))).isEqualTo(VisibleText.of(text));
        assertThat(unquoted(DotText.label(text)).replace("&amp;", "&")).isEqualTo(VisibleText.name(text));
        assertThat(DotText.label(text)).doesNotContainPattern("&(?!amp;)");
    }

    private static String character(String entity) {
        String named = Map.of("quot", "\"", "lt", "<", "gt", ">").get(entity);
        return named == null ? Character.toString(Integer.parseInt(entity)) : named;
    }

    private static String unquoted(String quoted) {
        assertThat(quoted).startsWith("\"").endsWith("\"");
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char letter = quoted.charAt(i);
            assertThat(letter).isNotIn('"', '\n', '\r');
            if (letter == '\\') {
                i++;
                assertThat(i).isLessThan(quoted.length() - 1);
                letter = quoted.charAt(i);
                assertThat(letter).isIn('"', '\\');
            }
            text.append(letter);
        }
        return text.toString();
    }
}
