package org.recce4j.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.recce4j.shared.HostileText;

/** What is written is parsed: each text is in its place, whole, and is nothing but text. */
class MarkdownPageTest {

    /** What GitHub, GitLab and Bitbucket act on in the text of a parsed page, outside of code. */
    private static final String ACTED_ON = "(?is).*([@$]|[#~%^]\\w|[!&]\\d|GH-\\d|://|www\\.|:[a-z+-]\\w*:|\\{\\+"
            + "|(?<!\\w)(?=\\d*[a-f])[0-9a-f]{7,40}(?!\\w)).*";

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts().filter(text -> !text.isBlank());
    }

    @Test
    void writesOrdinaryTextAsBefore() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownPage page = new MarkdownPage(out);
        page.heading("What changed");
        page.list(List.of("base: shop prod: 3 nodes, dbt 1.11.0, 2026-03-01T08:00:00Z", "current: stg_orders"));
        page.strong("1 modified; nothing downstream");
        page.table(
                List.of(Markdown.text("node"), Markdown.text("change")),
                List.of(List.of(Markdown.code("model.shop.stg_orders"), Markdown.text("a|b +2 (+50.0 %)"))));
        page.fenced("mermaid", "graph LR\n");
        page.beginFolded("row_count_diff of orders");
        page.paragraph("… and 3 more");
        page.endFolded();
        assertThat(out).hasToString("""
                ## What changed

                - base: shop prod: 3 nodes, dbt 1.11.0, 2026-03-01T08:00:00Z
                - current: stg\\_orders

                **1 modified; nothing downstream**

                | node | change |
                |---|---|
                | `model.shop.stg_orders` | a\\|b +2 (+50.0 %) |

                ```mermaid
                graph LR
                ```

                <details><summary>row_count_diff of orders</summary>

                … and 3 more

                </details>
                """);
    }

    @Test
    void aLongTableOrListSaysHowMuchIsLeftOut() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownPage page = new MarkdownPage(out);
        page.table(Markdown.texts("n"), List.of(1, 2, 3), 2, n -> Markdown.texts("row " + n));
        page.list(List.of("one", "two"), 2);
        assertThat(out).hasToString("""
                | n |
                |---|
                | row 1 |
                | row 2 |

                … and 1 more

                - one
                - two
                """);
    }

    @Test
    void aPageWithALimitEndsATableAfterTheLastRowThatFits() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownPage page = MarkdownPage.within(1_000, out);
        page.table(Markdown.texts("n"), List.of("a", "b", "c"), 3, name -> Markdown.texts(name.repeat(200)));
        page.paragraph("x".repeat(600));
        assertThat(page.isCut()).isTrue();
        page.endCut("The rest is left out.");
        String row = "| " + "a".repeat(200) + " |\n| " + "b".repeat(200) + " |\n";
        assertThat(out).hasToString("| n |\n|---|\n" + row + "\n… and 1 more\n\nThe rest is left out.\n");
    }

    @Test
    void aPartForWhichThereIsNoRoomDoesNotBegin() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownPage page = MarkdownPage.within(1_000, out);
        assertThat(page.beginFolded("first")).isTrue();
        page.paragraph("x".repeat(400));
        page.endFolded();
        assertThat(page.beginUnfolded("second")).isFalse();
        assertThat(page.isCut()).isTrue();
        assertThat(out)
                .startsWith("<details><summary>first<")
                .endsWith("</details>\n")
                .doesNotContain("second");
    }

    @Test
    void columnsOfNumbersAreAlignedToTheRight() throws IOException {
        StringBuilder out = new StringBuilder();
        new MarkdownPage(out)
                .table(List.of(Markdown.text("name"), Markdown.text("rows").alignedRight()), List.of());
        assertThat(out).hasToString("| name | rows |\n|---|---:|\n");
    }

    @Test
    void aPageGoesOnAfterAnother() throws IOException {
        StringBuilder out = new StringBuilder();
        new MarkdownPage(out).heading("One");
        MarkdownPage.goingOn(1_000, out).heading("Two");
        assertThat(out).hasToString("## One\n\n## Two\n");
    }

    @Test
    void putsWordsThatASiteActsOnIntoCode() {
        assertThat(Markdown.text("by @mention of #12, see http://x.example").source())
                .isEqualTo("by `@mention` of `#12,` see `http://x.example`");
        assertThat(Markdown.text("GL-12 [issue:12] [[page]] [TOC] *iteration:1").source())
                .isEqualTo("`GL-12` `[issue:12]` `[[page]]` `[TOC]` `*iteration:1`");
        assertThat(Markdown.text("a `b` <c>").source()).isEqualTo("a \\`b\\` &lt;c&gt;");
        assertThat(Markdown.code("a``b`").source()).isEqualTo("``` a``b` ```");
        assertThat(Markdown.html("<b> @x")).isEqualTo("&lt;b&gt; <code>@x</code>");
    }

    @Test
    void aTextIsNoQuickAction() throws IOException {
        StringBuilder out = new StringBuilder();
        new MarkdownPage(out).paragraph("/close now");
        assertThat(out).hasToString("\\/close now\n");
    }

    @Test
    void keepsExamplesInTheirPlace() throws IOException {
        for (String text : HostileText.EXAMPLES) {
            aTextIsInItsPlaceAndNothingButText(text);
            aFenceIsLongerThanAnyInIt(text);
        }
    }

    @Property(tries = 500)
    void aTextIsInItsPlaceAndNothingButText(@ForAll("texts") String text) throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownPage page = new MarkdownPage(out);
        page.paragraph(text);
        page.list(List.of(text, "second"));
        page.table(
                List.of(Markdown.text("a"), Markdown.text("b"), Markdown.text("c")),
                List.of(List.of(Markdown.text(text), Markdown.code(text), Markdown.text("last"))));
        page.beginFolded(text);
        page.heading("end");
        List<Node> blocks = children(parser.parse(out.toString()));
        assertThat(blocks.stream().map(block -> block.getClass().getSimpleName()))
                .containsExactly("Paragraph", "BulletList", "TableBlock", "HtmlBlock", "Heading");
        String shown = VisibleText.sentence(text);
        assertText(blocks.get(0), shown);
        List<Node> items = children(blocks.get(1));
        assertThat(items).hasSize(2).allSatisfy(item -> assertThat(item).isInstanceOf(ListItem.class));
        assertThat(children(items.get(0))).singleElement().isInstanceOf(Paragraph.class);
        assertText(items.get(0).getFirstChild(), shown);
        Node body = blocks.get(2).getLastChild();
        assertThat(body).isInstanceOf(TableBody.class);
        List<Node> cells = children(body.getFirstChild());
        assertThat(children(body)).hasSize(1);
        assertThat(cells).hasSize(3);
        assertText(cells.get(0), shown);
        assertCode(cells.get(1), VisibleText.name(text));
        assertText(cells.get(2), "last");
        assertThat(((HtmlBlock) blocks.get(3)).getLiteral().replaceAll("</?code>", ""))
                .matches("<details><summary>[^<>]*</summary>");
        assertThat(blocks.get(4)).isInstanceOf(Heading.class);
    }

    @Property(tries = 300)
    void aFenceIsLongerThanAnyInIt(@ForAll("texts") String text) throws IOException {
        String lines = TerminalText.lines(text);
        StringBuilder out = new StringBuilder();
        new MarkdownPage(out).fenced("mermaid", lines);
        assertThat(children(parser.parse(out.toString()))).singleElement().satisfies(block -> {
            assertThat(block).isInstanceOf(FencedCodeBlock.class);
            assertThat(((FencedCodeBlock) block).getLiteral()).isEqualTo(lines);
        });
    }

    private static void assertText(Node place, String text) {
        assertThat(spans(place)).allSatisfy(span -> assertThat(span).isInstanceOfAny(Text.class, Code.class));
        spans(place).stream()
                .filter(Text.class::isInstance)
                .forEach(span -> assertThat(((Text) span).getLiteral()).doesNotMatch(ACTED_ON));
        assertThat(withoutBackslashesBeforePipes(literal(place)).strip())
                .isEqualTo(withoutBackslashesBeforePipes(text).strip());
    }

    private static void assertCode(Node cell, String name) {
        assertThat(spans(cell)).singleElement().isInstanceOf(Code.class);
        assertThat(withoutBackslashesBeforePipes(literal(cell))).isEqualTo(withoutBackslashesBeforePipes(name));
    }

    /** Code in a table cannot show an odd number of them. */
    private static String withoutBackslashesBeforePipes(String text) {
        return text.replaceAll("\\\\+\\|", "|");
    }

    private static String literal(Node place) {
        StringBuilder text = new StringBuilder();
        spans(place)
                .forEach(span ->
                        text.append(span instanceof Code code ? code.getLiteral() : ((Text) span).getLiteral()));
        return text.toString();
    }

    /** Neighbouring texts count as one: so do sites read them. */
    private static List<Node> spans(Node place) {
        List<Node> spans = new ArrayList<>();
        for (Node child : children(place)) {
            if (child instanceof Text text && !spans.isEmpty() && spans.get(spans.size() - 1) instanceof Text last) {
                last.setLiteral(last.getLiteral() + text.getLiteral());
                text.unlink();
            } else {
                spans.add(child);
            }
        }
        return spans;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
