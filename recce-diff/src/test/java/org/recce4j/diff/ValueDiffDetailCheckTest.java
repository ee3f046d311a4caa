package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

class ValueDiffDetailCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void showsBothRowsOfAPairAndThoseOfOneSide() {
        ValueDiffDetail detail = detail(
                "select * from (values (3, 'c', 1.50), (1, 'a', 'nan'::double), (2, 'b', 1)) t(id, \"a\"\"b\", n)",
                "select * from (values (2, 'b', 1), (3, 'x', 1.50), (1, 'a', 'infinity'::double), (4, 'd', null)) t(id, \"a\"\"b\", n)",
                "id");
        assertThat(detail.rows().columns())
                .containsExactly(
                        new Frame.Column("id", "integer"),
                        new Frame.Column("a\"b", "text"),
                        new Frame.Column("n", "float"),
                        new Frame.Column("in_a", "boolean"),
                        new Frame.Column("in_b", "boolean"));
        assertThat(rows(detail))
                .containsExactly(
                        "[1, a, NaN, true, false]",
                        "[1, a, Infinity, false, true]",
                        "[3, c, 1.5, true, false]",
                        "[3, x, 1.5, false, true]",
                        "[4, d, null, false, true]");
        assertThat(detail.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(detail.summary()).isEqualTo("2 rows changed, 1 added, 0 removed");
    }

    @Test
    void findsPairsByKeysThatAreNull() {
        ValueDiffDetail detail = detail(
                "select * from (values (null, null, 1), (null, 'a', 2), ('b', null, 3), ('c', 'd', 4)) t(k, l, v)",
                "select * from (values (null, null, 1), (null, 'a', 0), (null, 'b', 3), ('c', 'd', 4)) t(k, l, v)",
                "k",
                "l");
        assertThat(rows(detail))
                .containsExactly(
                        "[b, null, 3, true, false]",
                        "[null, a, 2, true, false]",
                        "[null, a, 0, false, true]",
                        "[null, b, 3, false, true]");
    }

    @Test
    void neverSplitsAPairAtTheLimit() {
        ValueDiffDetail detail = detail(
                "select range as id, 1 as v from range(3000)", "select range as id, 2 as v from range(1, 3001)", "id");
        assertThat(detail.rows().limit()).isEqualTo(1000);
        assertThat(detail.rows().more()).isTrue();
        assertThat(rows(detail)).hasSize(999).startsWith("[0, 1, true, false]").endsWith("[499, 2, false, true]");
        assertThat(detail.summary())
                .isEqualTo("more than 500 rows differ; the first 500: 499 changed, 0 added, 1 removed");
    }

    @Test
    void columnsOfTheModelsOwnMayBeCalledAsTheFlagsAre() {
        ValueDiffDetail detail = detail(
                "select 1 as id, true as in_a, false as in_b", "select 1 as id, false as in_a, false as in_b", "id");
        assertThat(detail.rows().names()).containsExactly("id", "in_a", "in_b", "in_a_2", "in_b_2");
        assertThat(rows(detail)).containsExactly("[1, true, false, true, false]", "[1, false, false, false, true]");
    }

    @Test
    void showsWholeRowsWhereThereIsNoKey() {
        ValueDiffDetail detail = detail(
                "select * from (values ('a', 1), ('a', 1), ('a', 1), (null, 2)) t(x, n)",
                "select * from (values ('a', 1), (null, 3)) t(x, n)");
        assertThat(rows(detail))
                .containsExactly(
                        "[a, 1, true, false]",
                        "[a, 1, true, false]",
                        "[null, 2, true, false]",
                        "[null, 3, false, true]");
        assertThat(detail.rows().names()).containsExactly("x", "n", "in_a", "in_b");
        assertThat(detail.summary()).isEqualTo("1 row added, 3 removed");
    }

    @Test
    void isEqualWithoutRows() {
        ValueDiffDetail detail = detail("select 1 as id", "select 1 as id", "id");
        assertThat(detail.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(detail.table()).isEmpty();
        assertThat(detail.rows().columns()).contains(new Frame.Column("id", "integer"));
    }

    @Test
    void refusesAKeyThatRepeats() {
        assertThatThrownBy(() -> detail("select 1 as id, 2 as v union all select 1, 3", "select 1 as id, 2 as v", "id"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
    }

    private static List<String> rows(ValueDiffDetail detail) {
        return detail.rows().data().stream()
                .map(row -> row.stream().map(Json::toPlain).toList().toString())
                .toList();
    }

    private ValueDiffDetail detail(String base, String current, String... key) {
        Json.Obj.Builder params = Json.Obj.builder().put("model", "orders");
        if (key.length > 0) {
            params.put("primary_key", List.of(key));
        }
        return (ValueDiffDetail) Checks.of("value_diff_detail", params.build())
                .run(InMemory.context(InMemory.environments(warehouse).model("orders", "", base, current), warehouse));
    }
}
