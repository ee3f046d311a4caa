package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Given;

class HtmlFiltersTest {

    private final Environment env = Given.environment();

    private String filter(String name, @Nullable Object value, Object... arguments) {
        return filter(name, value, Arguments.of(arguments));
    }

    private String filter(String name, @Nullable Object value, Arguments arguments) {
        return String.valueOf(
                Objects.requireNonNull(BuiltinFilters.get(name), name).call(env, value, arguments));
    }

    @Provide
    Arbitrary<String> texts() {
        return Given.texts();
    }

    @Property(tries = 300)
    void aQueryIsEncodedAsAFormIs(@ForAll("texts") String name, @ForAll("texts") String value) {
        String query = filter("urlencode", Given.dict(name, value));
        assertThat(query)
                .isEqualTo(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(URLDecoder.decode(filter("urlencode", value), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @Test
    void aPathKeepsItsSlashes() {
        assertThat(filter("urlencode", "a b/c?d=é~*")).isEqualTo("a%20b/c%3Fd%3D%C3%A9~%2A");
        assertThat(filter("urlencode", Given.list(List.of("a/b", 1L), List.of("c", "d e"))))
                .isEqualTo("a%2Fb=1&c=d+e");
        assertThat(filter("urlencode", 5L)).isEqualTo("5");
    }

    @Test
    void attributesAreEscapedAndLeftOutWithoutAValue() {
        assertThat(filter("xmlattr", Given.dict("a", "<\"x\">", "b", null, "c", 5L, "d", env.undefined("why"))))
                .isEqualTo(" a=\"&lt;&#34;x&#34;&gt;\" c=\"5\"");
        assertThat(filter("xmlattr", Given.dict("a", 1L), false)).isEqualTo("a=\"1\"");
        assertThat(filter("xmlattr", Given.dict("a", null))).isEmpty();
        assertThat(Given.failure(() -> filter("xmlattr", Given.dict("on load", 1L))))
                .isEqualTo("ValueError: Invalid character in attribute name: 'on load'");
    }

    /** Jinja2 3.1.6's and MarkupSafe 3.0's answers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a <b>b</b>\t  c</p> | a b c",
                "a<!-- <b> -->b | ab",
                "a < b | a < b",
                "a<b | a<b",
                "x <br/> y | x y",
                "&lt;b&gt; &amp; &#233;&#xE9; | <b> & éé",
                "&nosuch; &#0; | &nosuch; \ufffd",
                "<!-- open | <!-- open"
            })
    void leavesTheTextOfHtml(String html, String text) {
        assertThat(filter("striptags", html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "see www.a.com. | see <a href=\"https://www.a.com\" rel=\"noopener\">www.a.com</a>.",
                "(http://a.org/b_(c)) | (<a href=\"http://a.org/b_(c)\" rel=\"noopener\">http://a.org/b_(c)</a>)",
                "me@a.org | <a href=\"mailto:me@a.org\">me@a.org</a>",
                "mailto:me@a.org | <a href=\"mailto:me@a.org\">me@a.org</a>",
                "a<b>.com | a&lt;b&gt;.com",
                "version 1.2.3 | version 1.2.3"
            })
    void linksTheAddressesInAText(String text, String linked) {
        assertThat(filter("urlize", text)).isEqualTo(linked);
    }

    @Test
    void aLinkHasTheAttributesThatAreAskedFor() {
        Arguments arguments = new Arguments(
                List.of(5L, true), Map.of("target", "_blank", "rel", "me", "extra_schemes", List.of("tel:")));
        assertThat(filter("urlize", "http://a.com tel:123", arguments))
                .isEqualTo("<a href=\"http://a.com\" rel=\"me nofollow noopener\" target=\"_blank\">http:...</a>"
                        + " <a href=\"tel:123\" rel=\"me nofollow noopener\" target=\"_blank\">tel:123</a>");
        Arguments noScheme = new Arguments(List.of(), Map.of("extra_schemes", List.of("?")));
        assertThat(Given.failure(() -> filter("urlize", "x", noScheme)))
                .isEqualTo("FilterArgumentError: '?' is not a valid URI scheme prefix.");
    }

    @Test
    void asksForTheRoomOfWhatGrows() {
        Environment small = Given.environment(Given.maxSize(3_000));
        String text = "é".repeat(2_900);
        Builtin encode = Objects.requireNonNull(BuiltinFilters.get("urlencode"));
        assertThat(Given.failure(() -> encode.call(small, text, Arguments.NONE)))
                .startsWith("SecurityError: ");
    }
}
