package org.recce4j.diff.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.Texts;
import org.recce4j.diff.ValueComparator.Tolerance;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

class CompareRulesTest {

    static Stream<Object[]> comparators() {
        return Stream.of(
                row("'exact'", ValueComparator.exact()),
                row("{'absolute': 0.01}", ValueComparator.absolute(new BigDecimal("0.01"))),
                row("{'relative': '1e-9'}", ValueComparator.relative(new BigDecimal("1e-9"))),
                row("{'absolute': 1, 'relative': 0.5}", new Tolerance(BigDecimal.ONE, new BigDecimal("0.5"))),
                row("{'round': 2}", ValueComparator.rounded(2)),
                row("{'within': '1 second'}", ValueComparator.within(Duration.ofSeconds(1))),
                row("{'within': '500 milliseconds'}", ValueComparator.within(Duration.ofMillis(500))),
                row("{'within': 'PT1H'}", ValueComparator.within(Duration.ofHours(1))),
                row("'ignore_case'", ValueComparator.ignoringCase()),
                row("['ignore_case', 'ignore_whitespace']", new Texts(true, WhiteSpace.COLLAPSED)),
                row("['ignore_whitespace', 'trim']", new Texts(false, WhiteSpace.COLLAPSED)),
                row("'trim'", new Texts(false, WhiteSpace.TRIMMED)),
                row("'json'", ValueComparator.jsonContent()),
                row("'unordered'", ValueComparator.unordered()),
                row("{'expression': 'lower({column})'}", ValueComparator.expression("lower({column})")));
    }

    private static Object[] row(String written, ValueComparator comparator) {
        return new Object[] {written, comparator};
    }

    @ParameterizedTest
    @MethodSource("comparators")
    void readsEachComparator(String written, ValueComparator comparator) {
        assertThat(read("{'amount': " + written + "}").columns()).containsEntry("amount", comparator);
    }

    @ParameterizedTest
    @MethodSource("comparators")
    void readsWhatAComparatorWrites(String written, ValueComparator comparator) {
        CompareRules rules = CompareRules.of(
                params(Json.Obj.builder().put("amount", comparator.toJson()).build()));
        assertThat(rules.columns()).containsEntry("amount", comparator);
    }

    @Test
    void theRuleOfATypeWinsOverThatOfAllNumbers() {
        CompareRules rules = read("{'types': {'float': {'relative': 0.1}, 'number': {'absolute': 1}, 'text': 'trim'}}");
        assertThat(rules.columns()).isEmpty();
        assertThat(rules.types())
                .containsEntry(TypeFamily.FLOAT, ValueComparator.relative(new BigDecimal("0.1")))
                .containsEntry(TypeFamily.INTEGER, ValueComparator.absolute(BigDecimal.ONE))
                .containsEntry(TypeFamily.DECIMAL, ValueComparator.absolute(BigDecimal.ONE))
                .containsEntry(TypeFamily.TEXT, new Texts(false, WhiteSpace.TRIMMED));
    }

    @Test
    void aColumnCalledTypesIsWrittenInQuotes() {
        assertThat(read("{'\\\"types\\\"': 'trim'}").columns()).containsOnlyKeys("\"types\"");
    }

    @Test
    void noParameterIsNoRule() {
        assertThat(CompareRules.of(new Params("value_diff", Json.Obj.EMPTY))).isEqualTo(CompareRules.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "'trim' | \"compare\" must be a mapping",
                "{'a': 'fuzzy'} | the comparator of column \"a\" in \"compare\" is wrong: there is no comparator \"fuzzy\";",
                "{'a': {'about': 1}} | there is no comparator \"about\"; use one of exact, ignore_case,",
                "{'a': 1} | it is not a comparator; use one of exact",
                "{'a': {}} | it is not a comparator; use one of exact",
                "{'a': []} | it is not a comparator; use one of exact",
                "{'a': ['trim', 'json']} | a list combines ignore_case with ignore_whitespace or trim and nothing else",
                "{'a': {'absolute': -1}} | is wrong: it cannot use -1 as absolute tolerance; give a number of at least 0",
                "{'a': {'absolute': 'much'}} | absolute is \"much\", which is not a number",
                "{'a': {'absolute': true}} | absolute must be a number",
                "{'a': {'absolute': 1, 'round': 2}} | it has more than one rule: absolute, round;",
                "{'a': {'round': 1.5}} | round must be a whole number of digits",
                "{'a': {'round': -2}} | is wrong: it cannot round to -2 digits; give a whole number from 0 to 18",
                "{'a': {'within': 'a while'}} | within is \"a while\", which is not a length of time;",
                "{'a': {'within': 5}} | within must be a text that is not empty",
                "{'a': {'within': 'P1X'}} | within is \"P1X\", which is not a length of time;",
                "{'a': {'expression': 'lower(a)'}} | it does not contain {column}, which stands for the column",
                "{'types': 'trim'} | write a column of this name in quotes, as '\"types\"'",
                "{'types': {'money': 'trim'}} | \"types\" in \"compare\" has no type \"money\"; the types are text, integer,",
                "{'types': {'text': {'round': 1}}} | the comparator of type text compares rounded to 1 digit, which fits"
                        + " integer, decimal, float",
            })
    void refusesWhatMakesNoSense(String written, String message) {
        assertThatThrownBy(() -> CompareRules.of(new Params(
                        "value_diff",
                        Json.Obj.builder()
                                .put("compare", JsonText.read(written.replace('\'', '"')))
                                .build())))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith("Cannot make a value_diff: ")
                .hasMessageContaining(message);
    }

    private static CompareRules read(String rules) {
        return CompareRules.of(params(JsonText.read(rules.replace('\'', '"'))));
    }

    private static Params params(Json rules) {
        return new Params("value_diff", Json.Obj.builder().put("compare", rules).build());
    }
}
