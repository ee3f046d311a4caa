package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;

/** What a recorded run of a query says of the right answer: Recce's, but for what its defects expect. */
record RightAnswer(RecceRun run) {

    private static final List<Object> NON_FINITE =
            List.of(new Json.Str("NaN"), new Json.Str("Infinity"), new Json.Str("-Infinity"));

    void check(CheckResult result) {
        Json.Obj json = result.toJson();
        if (run.type().equals("query_diff")) {
            changed()
                    .ifPresent(changed ->
                            assertThat(result.verdict()).isEqualTo(changed ? Verdict.DIFFERENT : Verdict.EQUAL));
            List.of("base", "current", "diff")
                    .forEach(name -> run.answer()
                            .find(name)
                            .ifPresent(frame -> checkFrame(json.object(name), (Json.Obj) frame)));
        } else {
            assertThat(result.verdict()).isEqualTo(Verdict.ANSWERED);
            checkFrame(json, run.answer());
        }
    }

    private Optional<Boolean> changed() {
        Optional<Json> expected = expected("changed");
        if (expected.isPresent()) {
            return Optional.of(expected.get().equals(new Json.Bool(true)));
        }
        Optional<Json> rows = expected("data").or(() -> expected("rows"));
        boolean hasNoRows = rows.filter(Json.Arr.EMPTY::equals).isPresent();
        if (rows.isPresent()) {
            return Optional.of(!hasNoRows);
        }
        return run.isFinished()
                ? Optional.of(run.conclusion().get("changed").equals(new Json.Bool(true)))
                : Optional.empty();
    }

    private void checkFrame(Json.Obj frame, Json.Obj recces) {
        expected("types").ifPresent(types -> assertThat(types(frame)).isEqualTo(((Json.Arr) types).items()));
        expected("columns").ifPresent(names -> assertThat(names(frame)).containsAll(((Json.Arr) names).items()));
        expected("total_row_count")
                .ifPresent(count -> assertThat(frame.get("total_row_count")).isEqualTo(count));
        expected("rows")
                .ifPresent(
                        count -> assertThat(Json.of(frame.items("data").size())).isEqualTo(count));
        Optional<Json> data = expected("data");
        if (data.isPresent()) {
            assertThat(rows(frame))
                    .isEqualTo(rows(Json.Obj.builder().put("data", data.get()).build()));
        } else if (run.defects().isEmpty()) {
            assertThat(names(frame)).isEqualTo(names(recces));
            assertThat(withoutNonFinite(rows(frame))).isEqualTo(rows(recces));
            assertThat(recces.find("more").isEmpty() || recces.get("more").equals(frame.get("more")))
                    .isTrue();
        } else if (hasKind("lossy_output")) {
            assertThat(names(frame)).isEqualTo(names(recces));
            assertThat(frame.items("data")).hasSameSizeAs(recces.items("data"));
        }
    }

    private boolean hasKind(String kind) {
        return run.defects().stream().allMatch(defect -> kind.equals(defect.text("kind")));
    }

    private Optional<Json> expected(String field) {
        return run.defects().stream()
                .flatMap(defect -> defect.object("expected").find(field).stream())
                .findFirst();
    }

    private static List<Json> names(Json.Obj frame) {
        return frame.items("columns").stream()
                .map(column -> ((Json.Obj) column).get("name"))
                .toList();
    }

    private static List<Json> types(Json.Obj frame) {
        return frame.items("columns").stream()
                .map(column -> ((Json.Obj) column).get("type"))
                .toList();
    }

    /** The rows with numbers by value, however they are written. */
    private static List<List<Object>> rows(Json.Obj frame) {
        List<List<Object>> rows = new ArrayList<>();
        for (Json row : frame.items("data")) {
            rows.add(((Json.Arr) row).items().stream().map(RightAnswer::plain).toList());
        }
        return rows;
    }

    /** Recce's null for NaN and the infinities is called a defect on some lines only. */
    private static List<List<Object>> withoutNonFinite(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> NON_FINITE.contains(cell) ? Json.Null.INSTANCE : cell)
                        .toList())
                .toList();
    }

    private static Object plain(Json cell) {
        try {
            return new Json.Num(new BigDecimal(String.valueOf(cell.toPlain())), false);
        } catch (NumberFormatException noNumber) {
            return cell;
        }
    }
}
