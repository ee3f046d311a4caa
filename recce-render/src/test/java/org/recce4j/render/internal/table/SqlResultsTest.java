package org.recce4j.render.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

class SqlResultsTest {

    private static final QueryResult TWO =
            new QueryResult(List.of("id", "price"), List.of(List.of(1L, new BigDecimal("2.50")), List.of(2L, 3.0)));

    private static SqlResults results(String adapterType) {
        return new SqlResults(adapterType, true, true);
    }

    private static String render(String template, Object value) {
        return Jinja.standard().render(template, Map.of("r", value));
    }

    private static Object stored(SqlResults results, String name) {
        results.store(name, "OK", AgateTables.of(TWO, true));
        return Objects.requireNonNull(results.load(name));
    }

    @Test
    void executesToAResponseAndATable() {
        Object executed = results("duckdb").executed(TWO, true);
        assertThat(render(
                        "{% set response, table = r %}{{ response }} {{ table.columns['price'].values() }}", executed))
                .isEqualTo("OK (Decimal('2.50'), Decimal('3.0'))");
    }

    @Test
    void hasNoRowsUnlessTheyAreFetched() {
        Object executed = results("duckdb").executed(TWO, false);
        assertThat(render("{{ r[1] | length }} {{ r[1].columns | length }}", executed))
                .isEqualTo("0 0");
    }

    @Test
    void keepsAResultUnderItsName() {
        Object result = stored(results("duckdb"), "q");
        assertThat(render("{{ r.response }} {{ r['data'] }} {{ r.data[0][1] }} {{ r.table[1].id }}", result))
                .isEqualTo("OK [(1, Decimal('2.50')), (2, Decimal('3.0'))] 2.50 2");
        assertThat(render("{{ r.keys() | list }} {{ 'response' in r.keys() }}", result))
                .isEqualTo("['response', 'data', 'table'] True");
    }

    @Test
    void storesAnEmptyTableIfThereIsNone() {
        SqlResults results = results("duckdb");
        assertThat(results.store("main", "SKIP", null)).isEmpty();
        assertThat(render("{{ r.data }}{{ r.table | length }}", Objects.requireNonNull(results.load("main"))))
                .isEqualTo("[]0");
    }

    @Test
    void loadsAResultOnce() {
        SqlResults results = results("duckdb");
        stored(results, "q");
        assertThatThrownBy(() -> results.load("q"))
                .isInstanceOf(RenderException.class)
                .hasMessage("The 'statement' result named 'q' has already been loaded into a variable");
        assertThat(results.load("other")).isNull();
    }

    @Test
    void loadsMainAgainAndAgain() {
        SqlResults results = results("duckdb");
        assertThat(stored(results, "main")).isSameAs(results.load("main"));
    }

    @Test
    void loadsAnyResultAgainBeforeDbt16() {
        SqlResults results = new SqlResults("duckdb", false, false);
        assertThat(stored(results, "q")).isSameAs(results.load("q"));
    }

    @Test
    void hasDecimalsForIntegersBeforeDbt17() {
        Object executed = new SqlResults("duckdb", false, true).executed(TWO, true);
        assertThat(render("{{ r[1].columns['id'].values() }} {{ r[1][0].id }}", executed))
                .isEqualTo("(Decimal('1'), Decimal('2')) 1");
    }

    @Test
    void wordsTheResponseAsTheAdapterDoes() {
        assertThat(render("{{ r[0] }} {{ [r[0]] }}", results("postgres").executed(TWO, true)))
                .isEqualTo(
                        "SELECT 2 [AdapterResponse(_message='SELECT 2', code='SELECT', rows_affected=2, query_id=None)]");
        assertThat(render(
                        "{{ r[0] }} {{ r[0].rows_affected }}",
                        results("redshift").executed(TWO, true)))
                .isEqualTo("SUCCESS 2");
        assertThat(render("{{ r[0] }} {{ r[0].code }}", results("snowflake").executed(TWO, true)))
                .isEqualTo("SUCCESS 2 SUCCESS");
    }

    @Test
    void refusesToMakeAResponseUp() {
        Object executed = results("bigquery").executed(TWO, true);
        assertThat(render("{{ r[1] | length }}", executed)).isEqualTo("2");
        assertThatThrownBy(() -> render("{{ r[0] }}", executed))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "The response of bigquery to a query is not known; read the query's rows instead");
        assertThatThrownBy(() -> render("{{ r[0].rows_affected }}", executed)).isInstanceOf(TemplateException.class);
    }

    @Test
    void refusesWhatAgateHasAndTemplatesDoNotUse() {
        AgateTable table = AgateTables.of(TWO, true);
        assertThatThrownBy(() -> render("{{ r.to_csv('x.csv') }}", table))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("agate's Table.to_csv is not supported");
        assertThatThrownBy(() -> render("{{ r.group_by('id').select('id') }}", table))
                .hasMessageContaining("agate's TableSet.select is not supported");
        assertThatThrownBy(() -> render("{{ r.rename(row_names=['a', 'b']) }}", table))
                .hasMessageContaining("agate's Table.rename supports column_names only");
    }
}
