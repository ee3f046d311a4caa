package org.recce4j.diff.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.internal.report.Reports.Found;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

class JsonReportTest {

    @Test
    void namesWhatCouldNotBeCompared() throws IOException {
        Json.Obj entry = entry(new Outcome.Done(
                new Found(Verdict.DIFFERENT, "differs", List.of(), List.of("column \"a\": it has no type"))));
        assertThat(entry.text("verdict")).isEqualTo("different");
        assertThat(entry.items("not_compared")).containsExactly(new Json.Str("column \"a\": it has no type"));
    }

    @Test
    void aCheckThatComparesNothingIsDoneWithoutAVerdict() throws IOException {
        Json.Obj entry = entry(new Outcome.Done(new Found(Verdict.ANSWERED, "1 row")));
        assertThat(entry.text("outcome")).isEqualTo("done");
        assertThat(entry.get("verdict")).isEqualTo(Json.Null.INSTANCE);
        assertThat(entry.get("result")).isInstanceOf(Json.Obj.class);
    }

    @Test
    void saysWhatThePolicyMakesOfADifference() throws IOException {
        Report.Entry judged = Reports.judged("a", "4 rows", Judgement.Level.WARNS, "rows: 4, none allowed");
        Json.Obj report = (Json.Obj) JsonText.read(Reports.write(new JsonWriter(), Reports.of(judged)));
        Json.Obj entry = (Json.Obj) report.items("entries").get(0);
        assertThat(entry.text("verdict")).isEqualTo("different");
        assertThat(entry.object("policy"))
                .isEqualTo(Json.Obj.builder()
                        .put("judgement", "warns")
                        .put("why", "rows: 4, none allowed")
                        .build());
        assertThat(report.object("totals").get("allowed")).isEqualTo(Json.of(0));
        assertThat(report.object("totals").get("warnings")).isEqualTo(Json.of(1));
        assertThat(entry(new Outcome.Done(new Found(Verdict.EQUAL, "equal"))).get("policy"))
                .isEqualTo(Json.Null.INSTANCE);
    }

    @Test
    void saysWhatRecceApprovesAndConcludes() throws IOException {
        Json.Obj conclusion = Json.Obj.builder().put("changed", true).build();
        Json.Obj entry = entry(new Outcome.Done(new RecceAnswer(
                Json.Obj.builder().put("a", 1).build(), false, conclusion, "1 node changed", List.of())));
        assertThat(entry.get("approved")).isEqualTo(new Json.Bool(false));
        assertThat(entry.get("conclusion")).isEqualTo(conclusion);
        assertThat(entry.text("summary")).isEqualTo("1 node changed");
        assertThat(entry(new Outcome.Done(new Found(Verdict.EQUAL, "equal"))).find("approved"))
                .isEmpty();
    }

    @Test
    void holdsOneCheckAtATimeInMemory() throws IOException {
        AtomicInteger checks = new AtomicInteger();
        Json.Obj large = Json.Obj.builder().put("text", "x".repeat(1_000_000)).build();
        RecceAnswer answer = new RecceAnswer(large, true, Json.Obj.EMPTY, "large", List.of());
        List<Report.Entry> entries = new AbstractList<>() {
            @Override
            public Report.Entry get(int index) {
                return Reports.entry("large " + index, new Outcome.Done(answer));
            }

            @Override
            public int size() {
                return 3_000; // 3 GB as text
            }
        };
        new JsonWriter().write(Reports.of(entries), new Counted(checks));
        assertThat(checks).hasValue(3_000);
    }

    private static Json.Obj entry(Outcome outcome) throws IOException {
        String text = Reports.write(new JsonWriter(), Reports.of(Reports.entry("name", outcome)));
        return (Json.Obj) ((Json.Obj) JsonText.read(text)).items("entries").get(0);
    }

    /** Counts the checks that go through, and keeps nothing. */
    private record Counted(AtomicInteger checks) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            if (text.toString().contains("\"large ")) {
                checks.incrementAndGet();
            }
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) {
            return this;
        }
    }
}
