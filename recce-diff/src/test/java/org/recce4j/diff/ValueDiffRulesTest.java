package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/** Comparators, mapped and excluded columns, and what looks renamed. */
class ValueDiffRulesTest {

    private static final String BASE =
            "select * from (values (1, 1.00, 1.5::double, 'Ann ', timestamp '2026-01-01 10:00:00',"
                    + " '{\"a\": 1, \"b\": [1, 2]}'::json, ['x', 'y'], date '2026-01-01')) t(id, amount, ratio, name, updated_at,"
                    + " payload, tags, day)";
    private static final String CURRENT = "select * from (values (1, 1.01, 1.5000000001::double, 'ann', timestamp"
            + " '2026-01-01 10:00:01', '{\"b\": [1,2], \"a\": 1}'::json, ['y', 'x'], date '2026-01-02')) t(id, amount, ratio,"
            + " name, updated_at, payload, tags, day)";

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void comparesEachColumnByItsComparator() {
        ValueDiff diff = diff(
                BASE,
                CURRENT,
                "{'compare': {'amount': {'absolute': 0.01}, 'ratio': {'relative': '1e-9'}, 'name': ['ignore_case', 'trim'],"
                        + " 'updated_at': {'within': '1 second'}, 'payload': 'json', 'tags': 'unordered',"
                        + " 'day': {'expression': 'date_trunc(\\'month\\', {column}) -- the month'}}}");
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.summary())
                .isEqualTo(
                        "the row is equal by id, with tolerances in amount (within 0.01), ratio (within 0.0000001%), name"
                                + " (ignoring case and white space at both ends), updated_at (within 1 second), payload (as JSON"
                                + " content), tags (in any order), day (by an expression)");
        assertThat(diff.toJson().items("comparators").get(0))
                .isEqualTo(JsonText.read(
                        "{\"column\": \"amount\", \"comparator\": {\"absolute\": 0.01}, \"words\": \"within"
                                + " 0.01\"}"));
    }

    @Test
    void aSmallerToleranceFindsTheDifference() {
        ValueDiff diff = diff(
                BASE,
                CURRENT,
                "{'compare': {'amount': {'absolute': 0.009}, 'ratio': {'relative': 1e-12}, 'name': 'ignore_case',"
                        + " 'updated_at': {'within': '999999 microseconds'}, 'payload': 'exact', 'tags': 'exact',"
                        + " 'day': {'expression': 'year({column})'}}}");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.columns())
                .filteredOn(column -> column.matched() == 0)
                .extracting(ValueDiff.ColumnMatch::column)
                .containsExactly("amount", "ratio", "name", "updated_at", "payload", "tags");
        assertThat(diff.summary())
                .isEqualTo(
                        "1 row by id: 0 added, 0 removed, values differ in amount, ratio, name, updated_at, payload, tags;"
                                + " tolerances in amount (within 0.009), ratio (within 0.0000000001%), name (ignoring case), updated_at"
                                + " (within 999999 microseconds), day (by an expression)");
    }

    @Test
    void aRuleOfATypeIsForTheColumnsWithoutTheirOwn() {
        ValueDiff diff = diff(
                "select * from (values (1, 1.004::double, 2.004::double, 'A')) t(id, a, b, c)",
                "select * from (values (1, 1.001::double, 2.001::double, 'a')) t(id, a, b, c)",
                "{'compare': {'types': {'float': {'round': 2}, 'text': 'ignore_case', 'integer': {'absolute': 1}}, 'b':"
                        + " 'exact'}}");
        assertThat(diff.columns())
                .filteredOn(column -> column.matched() == 0)
                .extracting(ValueDiff.ColumnMatch::column)
                .containsExactly("b");
        assertThat(diff.structure().rules().comparators())
                .extracting(compared ->
                        compared.column() + " " + compared.comparator().words())
                .containsExactly("a rounded to 2 digits", "c ignoring case");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'amonut': 'exact'} | COLUMN_NOT_FOUND | \"compare\" names column \"amonut\", which neither base nor current"
                        + " has; the columns of current are [id, amount, name]",
                "{'id': {'absolute': 1}} | INVALID_CHECK | column \"id\" is part of the key, and keys are compared exactly, not"
                        + " within 1; take it out of \"compare\"",
                "{'name': {'absolute': 1}} | INVALID_CHECK | column \"name\" is to be compared within 1, which fits integer,"
                        + " decimal, float, and is VARCHAR (text) in base; give it another comparator",
                "{'amount': 'trim', 'x': 'exact'} | INVALID_CHECK | column \"amount\" is to be compared ignoring white space at"
                        + " both ends, which fits text, and is DECIMAL(3,2) (decimal) in base",
                "{'amount': {'round': 1}, 'AMOUNT': {'round': 2}} | INVALID_CHECK | \"compare\" names column \"amount\" twice",
            })
    void refusesRulesThatMakeNoSense(String compare, DiffErrorCode code, String message) {
        String table = "select * from (values (1, 1.00, 'a')) t(id, amount, name)";
        assertFails("{'compare': " + compare + "}", table, table, code, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{column}) or (1=1       | a parenthesis is closed that is not open (line 1, column 9)",
                "0 * {column}) and (true | a parenthesis is closed that is not open (line 1, column 13)",
                "{column}) , (1          | a parenthesis is closed that is not open",
                "({column}               | a parenthesis, a text in quotes or a comment is not closed",
                "{column}; select 1      | it contains a semicolon",
                "{column} limit 1        | \"limit\"",
                "/* {column} */ 1        | {column} is only in a comment or a text in quotes",
                "1 -- {column}           | {column} is only in a comment or a text in quotes",
                "\\'{column}\\'           | {column} is only in a comment or a text in quotes",
                "$${column}$$            | {column} is only in a comment or a text in quotes",
            })
    void refusesAnExpressionThatIsNotOneOverTheColumn(String expression, String why) {
        assertFails(
                "{'compare': {'amount': {'expression': '" + expression + "'}}}",
                "select 1 as id, 1 as amount",
                "select 1 as id, 2 as amount",
                DiffErrorCode.INVALID_CHECK,
                "Cannot use the expression of \"amount\" in \"compare\": " + why);
    }

    @Test
    void anExactRuleOfAKeyIsNoContradiction() {
        assertThat(diff(BASE, BASE, "{'compare': {'id': 'exact'}}").verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void aToleranceWithoutAKeyIsNotCompared() {
        String table = "select * from (values (1, 1.00, 'a'), (1, 1.00, 'a')) t(n, amount, name)";
        CheckResult result =
                run(table, table, "{'compare': {'amount': {'absolute': 1}, 'name': 'trim'}}", new String[0]);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notCompared())
                .containsExactly(
                        "column \"amount\": values are compared within 1 in rows of the same key, and no key is known;"
                                + " give a primary_key");
        assertThat(result.summary())
                .isEqualTo(
                        "all 2 rows are equal in the columns that were compared by n, name together (no key is known), with"
                                + " tolerances in name (ignoring white space at both ends); 1 column is not compared");
    }

    @Test
    void wholeRowsAreComparedInTheFormsOfTheirComparators() {
        CheckResult result = run(
                "select * from (values (1, 'a'), (1, 'a')) t(n, name)",
                "select * from (values (1, 'A'), (1, ' a')) t(n, name)",
                "{'compare': {'name': ['trim', 'ignore_case']}}",
                new String[0]);
        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void aMappedColumnIsComparedWithTheOneOfTheOtherName() {
        ValueDiff diff = diff(
                "select * from (values (1, 1.00, 'a')) t(id, amount, name)",
                "select * from (values (1, 2.00, 'a')) t(order_id, amount_eur, name)",
                "{'map': {'id': 'order_id', 'amount': 'amount_eur'}, 'columns': ['amount_eur', 'name']}");
        assertThat(diff.summary())
                .isEqualTo(
                        "1 row by id: 0 added, 0 removed, values differ in amount → amount_eur; mapped: id → order_id,"
                                + " amount → amount_eur");
        assertThat(diff.table().get(1).get(0)).isEqualTo("amount → amount_eur");
        assertThat(diff.toJson().items("mapped_columns"))
                .containsExactly(
                        JsonText.read("{\"base\": \"id\", \"current\": \"order_id\"}"),
                        JsonText.read("{\"base\": \"amount\", \"current\": \"amount_eur\"}"));
    }

    @Test
    void aColumnThatTheMapTakesAwayIsNotComparedWithItsNamesake() {
        ValueDiff diff = diff(
                "select 1 as id, 1 as a, 2 as b",
                "select 1 as id, 9 as a, 1 as b",
                "{'map': {'a': 'b'}, 'primary_key': 'id'}");
        assertThat(diff.structure().baseOnly()).containsExactly("b");
        assertThat(diff.structure().currentOnly()).containsExactly("a");
        assertThat(diff.columns()).contains(new ValueDiff.ColumnMatch("a", 1, 0, 0, 0));
    }

    @Test
    void anExcludedColumnIsNeitherComparedNorADifference() {
        ValueDiff diff = diff(
                "select 1 as id, 'x' as name, now() as loaded_at, 1 as old",
                "select 1 as id, 'x' as name, now() + interval 1 day as loaded_at",
                "{'exclude_columns': ['LOADED_AT', 'old']}");
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.summary()).isEqualTo("the row is equal by id; excluded: loaded_at, old");
        assertThat(diff.toJson().get("excluded_columns")).isEqualTo(JsonText.read("[\"loaded_at\", \"old\"]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'map': {'nope': 'name'}} | COLUMN_NOT_FOUND | it has no column \"nope\" in base; its columns are [id, amount,"
                        + " name]",
                "{'map': {'name': 'nope'}} | COLUMN_NOT_FOUND | it has no column \"nope\" in current",
                "{'map': {'name': 'name', 'NAME': 'amount'}} | INVALID_CHECK | \"map\" names column \"name\" of base twice",
                "{'map': {'name': 'amount', 'amount': 'amount'}} | INVALID_CHECK | \"map\" names column \"amount\" of current"
                        + " twice; leave one of them out",
                "{'map': {'name': 'amount'}, 'exclude_columns': ['name']} | INVALID_CHECK | column \"name\" is in \"map\" and in"
                        + " \"exclude_columns\"; leave one of them out",
                "{'exclude_columns': ['nope']} | COLUMN_NOT_FOUND | Cannot exclude column \"nope\" of model.shop.orders: neither"
                        + " base nor current has it",
                "{'exclude_columns': ['id']} | INVALID_CHECK | column \"id\" is part of the key, and is"
                        + " excluded; take it out of \"exclude_columns\"",
                "{'exclude_columns': ['name'], 'columns': ['name']} | INVALID_CHECK | column \"name\" is in \"columns\", and is"
                        + " excluded; take it out of \"exclude_columns\"",
                "{'exclude_columns': ['name'], 'compare': {'name': 'trim'}} | INVALID_CHECK | column \"name\" is in \"compare\""
                        + " and in \"exclude_columns\"; leave one of them out",
            })
    void refusesColumnsThatContradictEachOther(String params, DiffErrorCode code, String message) {
        String table = "select * from (values (1, 1.00, 'a')) t(id, amount, name)";
        assertFails(params, table, table, code, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'map': ['a']} | \"map\" must be a mapping",
                "{'map': {'a': 1}} | \"map\" needs the name of a column of current for each column of base; \"a\" has none",
                "{'exclude_columns': 1} | \"exclude_columns\" must be a list",
                "{'exclude_column': ['a']} | it has no parameter \"exclude_column\"",
            })
    void refusesParametersOfAnotherForm(String params, String message) {
        assertThatThrownBy(() -> Checks.of("value_diff", params(params, "id")))
                .isInstanceOf(DiffException.class)
                .hasMessageContaining(message);
    }

    @Test
    void columnsWithTheSameValuesLookRenamed() {
        ValueDiff diff = diff(
                "select i as id, i * 2 as amount, 'x' as flag from range(100) t(i)",
                "select i as id, i * 2 as amount_eur, 'x' as mark, i as other from range(100) t(i)",
                "{}");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.summary())
                .isEqualTo(
                        "only in base: amount, flag; only in current: amount_eur, mark, other; all 100 rows are equal in the"
                                + " columns that were compared by id; amount_eur in current looks like amount in base renamed (equal in"
                                + " 100% of rows): compare them with map: {amount: amount_eur}");
        assertThat(diff.toJson().items("rename_proposals"))
                .containsExactly(JsonText.read(
                        "{\"base\": \"amount\", \"current\": \"amount_eur\", \"equal\": 100, \"rows\": 100}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i as a                                  | i as b                                  | 100",
                "i as a                                  | i + (i < 5)::int as b                   | 95",
                "i as a                                  | i + (i < 6)::int as b                   | none",
                "1 as a                                  | 1 as b                                  | none",
                "null::int as a                          | null::int as b                          | none",
                "case when i < 2 then i end as a         | case when i < 2 then i end as b         | 100",
                "case when i < 2 then i end as a         | case when i < 2 then i * 9 end as b     | none",
                "case when i < 99 then 0 else i end as a | 0 as b                                  | none",
                "i as a                                  | i::varchar as b                         | none",
                "i as a                                  | i::decimal(9, 2) as b                   | 100",
                "i % 2 = 0 as a                          | i % 2 = 0 as b                          | none",
            })
    void proposesARenameIfTheValuesProveIt(String base, String current, String equal) {
        ValueDiff diff = diff(
                "select i as id, " + base + " from range(100) t(i)",
                "select i as id, " + current + " from range(100) t(i)",
                "{}");
        assertThat(diff.structure().renames())
                .extracting(rename -> rename.base() + " " + rename.current() + " " + rename.equal())
                .containsExactlyElementsOf(equal.equals("none") ? List.of() : List.of("a b " + equal));
    }

    @Test
    void ofManyPairsTheOnesThatAgreeAreProposedOnce() {
        ValueDiff diff = diff(
                "select i as id, i as price, i * 3 as cost from range(50) t(i)",
                "select i as id, i as price_eur, i as price_usd, i * 3 as cost_eur from range(50) t(i)",
                "{}");
        assertThat(diff.structure().renames())
                .extracting(rename -> rename.base() + " " + rename.current())
                .containsExactlyInAnyOrder("price price_eur", "cost cost_eur");
    }

    private void assertFails(String params, String base, String current, DiffErrorCode code, String message) {
        assertThatThrownBy(() -> run(base, current, params, new String[] {"id"}))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private ValueDiff diff(String base, String current, String params) {
        return (ValueDiff) run(base, current, params, new String[] {"id"});
    }

    private CheckResult run(String base, String current, String params, String... key) {
        TwoEnvironments environments = InMemory.environments(warehouse);
        environments.model("orders", "", base, current);
        return Checks.of("value_diff", params(params, key)).run(InMemory.context(environments, warehouse));
    }

    private static Json.Obj params(String params, String... key) {
        Json.Obj.Builder all = Json.Obj.builder().put("model", "orders");
        if (key.length > 0) {
            all.put("primary_key", List.of(key));
        }
        return all.putAll((Json.Obj) JsonText.read(params.replace('\'', '"').replace("\\\"", "'")))
                .build();
    }
}
