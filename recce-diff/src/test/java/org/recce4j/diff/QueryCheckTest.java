package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.RenderException;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

class QueryCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments = InMemory.environments(warehouse)
            .model("orders", "id", "select 1 as id", "select * from range(3) t(id)")
            .model("many", "id", "select 1 as id", "select * from range(2600) t(id)");

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void readsTheTablesOfItsSide() {
        String template = "select count(*) as n from {{ ref('orders') }}";
        assertThat(JsonText.write(run("query", template).toJson()))
                .isEqualTo("{\"columns\":[{\"key\":\"n\",\"name\":\"n\",\"type\":\"integer\"}],"
                        + "\"data\":[[3]],\"limit\":2000,\"more\":false,\"total_row_count\":1}");
        assertThat(run("query_base", template).rows().data().get(0)).containsExactly(Json.of(1));
    }

    @Test
    void comparesNothing() {
        QueryRows rows = run("query", "select id from {{ ref('orders') }} order by id");
        assertThat(rows.verdict()).isEqualTo(Verdict.ANSWERED);
        assertThat(rows.summary()).isEqualTo("3 rows");
        assertThat(rows.table()).hasToString("[[id], [0], [1], [2]]");
    }

    @Test
    void writesTimestampsAsOtherChecksDoAndOtherValuesAsTheWarehouse() {
        QueryRows rows =
                run("query", "select timestamp '2026-03-01 00:00:00' as t, 1234 as n, '2026-03-01T00:00:00' as s");
        assertThat(rows.table()).hasToString("[[t, n, s], [2026-03-01 00:00:00, 1234, 2026-03-01T00:00:00]]");
        assertThat(rows.rows().data().get(0)).startsWith(Json.of("2026-03-01T00:00:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from {{ ref('many') }} order by id",
                "select * from {{ ref('many') }} order by id;",
                "select * from {{ ref('many') }} order by id -- all of them",
                "select * from {{ ref('many') }} order by id /* all */ ; -- of them",
                "with m as (select * from {{ ref('many') }}) select * from m order by id",
                "-- first\nselect * from {{ ref('many') }} order by id\n;\n"
            })
    void countsAllRowsAndShowsTheFirst(String template) {
        QueryRows rows = run("query", template);
        assertThat(rows.rows().data()).hasSize(2000);
        assertThat(rows.rows().data().get(1999)).containsExactly(Json.of(1999));
        assertThat(rows.rows().more()).isTrue();
        assertThat(rows.rows().totalRowCount()).isEqualTo(2600);
        assertThat(rows.summary()).isEqualTo("2,600 rows; the first 2,000 are here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table cur.z as select 1 as a",
                "select 1 as a; select 2 as b",
                "select 1 as a; drop table cur.orders",
                "update cur.orders set id = 9"
            })
    void refusesWhatIsNotOneQuery(String statement) {
        for (Check check :
                new Check[] {Checks.of("query", params(statement)), RecceChecks.of("query", params(statement))}) {
            assertThatThrownBy(() -> check.run(InMemory.context(environments, warehouse)))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.READ_ONLY));
        }
    }

    @Test
    void isCalledByTheModelsThatItNames() {
        String template = "select * from {{ ref('orders') }} join {{ ref(\"shop\", \"many\") }} using (id)";
        assertThat(Checks.of("query", params(template)).name()).isEqualTo("query of orders, many");
        assertThat(Checks.of("query_base", params("select 1")).name()).isEqualTo("query on base");
        assertThat(Checks.of("query", params(template)).nodes(InMemory.states(environments)))
                .hasToString("[model.shop.many, model.shop.orders]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "query_base", "query_diff"})
    void needsATemplate(String type) {
        for (Json.Obj params : new Json.Obj[] {
            Json.Obj.EMPTY, Json.Obj.builder().put("sql_template", 7).build()
        }) {
            assertThatThrownBy(() -> Checks.of(type, params))
                    .isInstanceOfSatisfying(DiffException.class, QueryCheckTest::isInvalid);
            assertThatThrownBy(() -> RecceChecks.of(type, params))
                    .isInstanceOfSatisfying(DiffException.class, QueryCheckTest::isInvalid);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "query_base", "query_diff"})
    void refusesAParameterThatItDoesNotKnow(String type) {
        Json.Obj params = Json.Obj.builder()
                .put("sql_template", "select 1")
                .put("primary_key", "id")
                .build();
        assertThatThrownBy(() -> Checks.of(type, params))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageContaining("it has no parameter \"primary_key\"");
        assertThat(RecceChecks.of(type, params).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select {{ x }}            | Cannot render the query on base: 'x' is undefined (line 1);"
                        + " correct the template",
                "select {{ ref('nobody') }} | Cannot render the query on base: The SQL depends on a node"
                        + " named 'nobody' which was not found; check the name and its package (line 1)",
            })
    void saysOnWhichSideATemplateGivesNoSql(String template, String message) {
        Json.Obj params = Json.Obj.builder().put("sql_template", template).build();
        for (String type : List.of("query_base", "query_diff")) {
            assertThatThrownBy(() -> Checks.of(type, params).run(InMemory.context(environments, warehouse)))
                    .isInstanceOf(RenderException.class)
                    .hasMessage(message);
        }
    }

    /** As in Recce, whose Jinja is dbt's. */
    @Test
    void whatIsUndefinedIsNothingInRecceMode() {
        Json.Obj params =
                Json.Obj.builder().put("sql_template", "select {{ x }}").build();
        assertThatThrownBy(() -> RecceChecks.of("query_base", params).run(InMemory.context(environments, warehouse)))
                .isInstanceOf(SqlException.class)
                .hasMessageStartingWith("Cannot run the query on base: ");
    }

    private static void isInvalid(DiffException failure) {
        assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK);
        assertThat(failure).hasMessageContaining("\"sql_template\"");
    }

    private QueryRows run(String type, String template) {
        return (QueryRows) Checks.of(type, params(template)).run(InMemory.context(environments, warehouse));
    }

    private static Json.Obj params(String template) {
        return Json.Obj.builder().put("sql_template", template).build();
    }
}
