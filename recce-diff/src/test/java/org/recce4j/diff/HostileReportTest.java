package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.HostileText;

/** A hostile text wherever a report has one: each format, parsed, is built as it is with an ordinary text. */
class HostileReportTest {

    private static final String ORDINARY = "plain";

    private static final String HIDDEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n]]";

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts().filter(text -> !text.isBlank());
    }

    @Test
    void everyExampleStaysInItsPlace() throws IOException {
        for (String text : HostileText.EXAMPLES) {
            everyFormatIsBuiltAsWithAnOrdinaryText(text);
        }
    }

    @Property(tries = 100)
    void everyFormatIsBuiltAsWithAnOrdinaryText(@ForAll("texts") String text) throws IOException {
        Report ordinary = report(ORDINARY);
        Report hostile = report(text);
        String lines = write(Report.Writer.text(), hostile);
        assertThat(lines).doesNotContainPattern(HIDDEN);
        assertThat(lines.lines())
                .hasSameSizeAs(write(Report.Writer.text(), ordinary).lines().toList());
        String page = write(Report.Writer.markdown(), hostile);
        assertThat(page).doesNotContainPattern(HIDDEN).hasSizeLessThanOrEqualTo(60_000);
        assertThat(blocks(page)).isEqualTo(blocks(write(Report.Writer.markdown(), ordinary)));
        assertThat(result(JsonText.read(write(Report.Writer.json(), hostile)))).isEqualTo(new Found(text).toJson());
    }

    /** The kinds of all blocks, in order; within them may be text and code, and bold that the writer makes. */
    private static List<String> blocks(String page) {
        List<String> kinds = new ArrayList<>();
        collect(MARKDOWN.parse(page), kinds);
        return kinds;
    }

    private static void collect(Node node, List<String> kinds) {
        if (node instanceof Text || node instanceof Code) {
            return;
        }
        kinds.add(
                node instanceof FencedCodeBlock fence
                        ? fence.getInfo()
                        : node.getClass().getSimpleName());
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kinds);
        }
    }

    private static Json result(Json report) {
        return ((Json.Obj) ((Json.Obj) report).items("entries").get(0)).get("result");
    }

    private static String write(Report.Writer writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }

    private static Report report(String text) {
        List<NodeChange> changes = List.of(new NodeChange.Modified(
                States.model("prod", "a" + text, "1"),
                States.model("prod", "a" + text, "2"),
                Set.of(NodeChange.Reason.CONTRACT),
                Json.Obj.builder().put("contract", Map.of("why", List.of(text))).build()));
        return new Report(
                new ChangeSet(state(text), state(text), changes),
                List.of(
                        entry(text, new Outcome.Done(new Found(text))),
                        entry(text, new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, text)),
                        entry(text, new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, text)),
                        entry(text, new Outcome.Failed(DiffErrorCode.MODEL_NOT_FOUND, text))));
    }

    private static ProjectState state(String text) {
        return ProjectState.builder(States.info(text, "run"))
                .add(States.model("prod", "a" + text, "1"))
                .build();
    }

    private static Report.Entry entry(String text, Outcome outcome) {
        return new Report.Entry(new Named(text), List.of(), outcome, Duration.ZERO);
    }

    private record Named(String name) implements Check {
        @Override
        public String type() {
            return name;
        }

        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }

        @Override
        public CheckResult run(CheckContext context) {
            return new Found(name);
        }
    }

    private record Found(String summary) implements CheckResult {
        @Override
        public Verdict verdict() {
            return Verdict.DIFFERENT;
        }

        @Override
        public List<List<String>> table() {
            return List.of(List.of("n", summary), List.of(summary, "1"));
        }

        @Override
        public List<String> notCompared() {
            return List.of("column " + summary, "type " + summary);
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.builder().put("summary", summary).build();
        }
    }
}
