package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.Warehouse;

/** Checks as a host writes them: with no more code than they need. */
class OwnCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments =
            InMemory.environments(warehouse).model("orders", "id", "select 1 as id", "select 2 as id");

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aFunctionIsACheck() {
        Report.Entry entry = run(greatest("select max(id) from {{ ref('orders') }}"));
        assertThat(entry.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(((Outcome.Done) entry.outcome()).result().summary()).isEqualTo("1 in base, 2 in current");
        assertThat(entry.check().name()).isEqualTo("greatest id");
        assertThat(entry.check().type()).isEqualTo("custom");
        assertThat(entry.check().params()).isEqualTo(Json.Obj.EMPTY);
        assertThat(entry.nodes()).isEmpty();
    }

    @Test
    void equalValuesAreEqual() {
        assertThat(run(greatest("select max(id) * 0 from {{ ref('orders') }}")).verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void itsQueryFailsAsOthersDo() {
        assertThat(code(run(greatest("select 1 from {{ ref('nope') }}")))).isEqualTo(RenderErrorCode.REF_NOT_FOUND);
        assertThat(code(run(greatest("drop table {{ ref('orders') }}")))).isEqualTo(SqlErrorCode.READ_ONLY);
        assertThat(run(greatest("select 1 from {{ ref('nope') }}")).verdict()).isNull();
    }

    @Test
    void aClassNeedsANameAndARun() {
        Check check = new Check() {
            @Override
            public String name() {
                return "rows";
            }

            @Override
            public CheckResult run(CheckContext context) {
                return CheckResult.of(
                        Verdict.DIFFERENT, "one row", List.of(List.of("side", "rows"), List.of("base", "1")));
            }
        };
        CheckResult result = ((Outcome.Done) run(check).outcome()).result();
        assertThat(JsonText.write(result.toJson()))
                .isEqualTo("{\"summary\":\"one row\",\"table\":[[\"side\",\"rows\"],[\"base\",\"1\"]]}");
        assertThat(result.table()).hasSize(2);
        assertThat(result.notCompared()).isEmpty();
    }

    @Test
    void aResultThatCannotSayNamesWhatItCouldNotCompare() {
        CheckResult result = CheckResult.of(Verdict.INCONCLUSIVE, "the service did not answer");
        assertThat(result.notCompared()).containsExactly("the service did not answer");
        assertThat(JsonText.write(result.toJson())).isEqualTo("{\"summary\":\"the service did not answer\"}");
        assertThat(run(Check.of("service", context -> result)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    @SuppressWarnings("NullAway") // a caller whose compiler does not check nulls
    void refusesNull() {
        assertThatThrownBy(() -> Check.of("name", null)).hasMessage("run");
        assertThatThrownBy(() -> Check.of(null, context -> CheckResult.of(Verdict.EQUAL, "equal")))
                .hasMessage("name");
        assertThatThrownBy(() -> CheckResult.of(null, "equal")).hasMessage("verdict");
        for (String summary : List.of("", " ", "two\nlines")) {
            assertThatThrownBy(() -> CheckResult.of(Verdict.EQUAL, summary))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be one line");
        }
        assertThatThrownBy(() -> CheckResult.of(Verdict.EQUAL, null)).hasMessage("summary");
    }

    private static Check greatest(String template) {
        return Check.of("greatest id", context -> {
            String base = context.base().query(template, rows -> rows.next() ? rows.getString(1) : "none");
            String current = context.current().query(template, rows -> rows.next() ? rows.getString(1) : "none");
            Verdict verdict = Objects.equals(base, current) ? Verdict.EQUAL : Verdict.DIFFERENT;
            return CheckResult.of(verdict, base + " in base, " + current + " in current");
        });
    }

    private Report.Entry run(Check check) {
        return DiffEngine.on(warehouse)
                .run(InMemory.states(environments), List.of(check))
                .entries()
                .get(0);
    }

    private static Object code(Report.Entry entry) {
        return ((Outcome.Failed) entry.outcome()).code();
    }
}
