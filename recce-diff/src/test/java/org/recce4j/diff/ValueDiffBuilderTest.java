package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class ValueDiffBuilderTest {

    private static final Path ROOT = Path.of(System.getProperty("recce.root", ".."));

    private static final ValueComparator CENT = ValueComparator.absolute(new BigDecimal("0.01"));

    @ParameterizedTest
    @MethodSource
    void setsTheParameterThatARecceYmlHas(String params, UnaryOperator<ValueDiffBuilder> calls) {
        Json.Obj expected = object(params).with("model", Json.of("orders"));
        Check check = calls.apply(Checks.valueDiff("orders")).build();
        assertThat(check.type()).isEqualTo("value_diff");
        assertThat(check).isEqualTo(Checks.of("value_diff", expected));
        assertThat(check.params()).isEqualTo(expected);
        Check detail = calls.apply(Checks.valueDiffDetail("orders")).build();
        assertThat(detail).isEqualTo(Checks.of("value_diff_detail", expected));
        assertThat(detail.params()).isEqualTo(expected);
    }

    static Stream<Arguments> setsTheParameterThatARecceYmlHas() {
        return Stream.of(
                row("{}", builder -> builder),
                row("{'primary_key': ['a', 'b']}", builder -> builder.primaryKey("a", "b")),
                row("{'columns': ['a', 'b']}", builder -> builder.columns("c").columns("a", "b")),
                row("{'exclude_columns': ['a']}", builder -> builder.excludeColumns("a")),
                row(
                        "{'map': {'a': 'b', 'c': 'd'}}",
                        builder -> builder.map("a", "b").map("c", "d")),
                row(
                        "{'compare': {'a': {'absolute': 0.01}, 'types': {'float': {'relative': 1e-9}, 'text': 'ignore_case'}}}",
                        builder -> builder.compareType("float", ValueComparator.relative(new BigDecimal("1e-9")))
                                .compare("a", CENT)
                                .compareType("text", ValueComparator.ignoringCase())),
                row(
                        "{'compare': {'a': {'within': '1 second'}, 'b': {'expression': 'lower({column})'}}}",
                        builder -> builder.compare("a", ValueComparator.within(Duration.ofSeconds(1)))
                                .compare("b", ValueComparator.expression("lower({column})"))),
                row(
                        "{'compare': {'\\\"types\\\"': 'exact'}}",
                        builder -> builder.compare("types", ValueComparator.exact())),
                row(
                        "{'where': 'a > 1', 'base_where': 'b > 1', 'current_where': 'c > 1'}",
                        builder -> builder.where("a > 1").baseWhere("b > 1").currentWhere("c > 1")),
                row("{'sampling': 0.01}", builder -> builder.sampling(new BigDecimal("0.01"))),
                row("{'samples': 0}", builder -> builder.samples(0)),
                row("{'fingerprint': false}", builder -> builder.fingerprint(false)),
                row(
                        "{'budget': {'statements': 9, 'rows': 500, 'seconds': 90}}",
                        builder -> builder.maxStatements(9).maxRows(500).maxDuration(Duration.ofSeconds(90))),
                row("{'policy': 'warn'}", builder -> builder.policy(Json.of("warn"))));
    }

    private static Arguments row(String params, UnaryOperator<ValueDiffBuilder> calls) {
        return arguments(params, calls);
    }

    @Test
    void hasTheErrorsOfTheParameters() {
        assertRefused(
                Checks.valueDiff("orders").samples(-1),
                "Cannot make a value_diff: \"samples\" must be a whole number from 0 to 1,000");
        assertRefused(
                Checks.valueDiffDetail("orders").policy(Json.of(Map.of("allow", "1 %"))),
                "Cannot make a value_diff_detail: ");
        assertRefused(
                Checks.valueDiff("orders").sampling(BigDecimal.ONE),
                "Cannot make a value_diff: \"sampling\" must be a percentage");
        assertRefused(
                Checks.valueDiff("orders").maxDuration(Duration.ZERO),
                "Cannot make a value_diff with a budget: \"seconds\" must be a whole number from 1 to 2,147,483,647");
        assertRefused(
                Checks.valueDiff("orders").compareType("money", CENT),
                "Cannot make a value_diff: \"types\" in \"compare\" has no type \"money\"");
        assertRefused(Checks.valueDiff(" "), "Cannot make a value_diff: \"model\" must be a text that is not empty");
    }

    private static void assertRefused(ValueDiffBuilder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesABudgetOfAPartOfASecond() {
        assertThatThrownBy(() -> Checks.valueDiff("orders").maxDuration(Duration.ofMillis(1500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot use PT1.5S as a budget; give whole seconds");
    }

    @Test
    void theExampleOfTheDocumentIsTheOneThatRunsHere() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/checks.md"));
        int start = document.indexOf("Check check = Checks.valueDiff(");
        String example = document.substring(start, document.indexOf("```", start));
        String test =
                Files.readString(ROOT.resolve("recce-diff/src/test/java/org/recce4j/diff/ValueDiffBuilderTest.java"));
        assertThat(withoutSpaces(test)).contains(withoutSpaces(example));
    }

    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void runsTheCheck() {
        Check check = Checks.valueDiff("orders")
                .primaryKey("order_id")
                .compare("amount", ValueComparator.absolute(new BigDecimal("0.01")))
                .excludeColumns("loaded_at")
                .where("order_date < '2026-11-01'")
                .maxDuration(Duration.ofMinutes(5))
                .policy("1 %")
                .build();
        try (Warehouse warehouse = InMemory.warehouse()) {
            String orders =
                    "select i as order_id, i * 1.5 + %s as amount, date '2026-10-01' as order_date, %s as loaded_at"
                            + " from range(200) t(i) where i <> %s union all select 999, %s, date '2026-11-02', 0";
            CheckResult result = check.run(InMemory.context(
                    InMemory.environments(warehouse)
                            .model(
                                    "orders",
                                    "",
                                    orders.formatted("0", "1", "-1", "1"),
                                    orders.formatted("0.01", "2", "7", "5")),
                    warehouse));
            assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(result.summary())
                    .contains("200 rows by order_id: 0 added, 1 removed")
                    .contains("amount (within 0.01)")
                    .contains("loaded_at")
                    .contains("order_date < '2026-11-01'");
            assertThat(check.policy().judge(result))
                    .isNotNull()
                    .extracting(Judgement::level)
                    .isEqualTo(Judgement.Level.ALLOWED);
        }
    }

    private static Json.Obj object(String text) {
        return (Json.Obj) JsonText.read(text.replace('\'', '"'));
    }
}
