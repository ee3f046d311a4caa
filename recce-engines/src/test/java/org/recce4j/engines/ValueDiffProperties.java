package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.ValueComparator;
import org.recce4j.model.Json;

/** Random pairs of tables on an engine: a value diff finds what the oracle finds, above all never that they are equal if they are not. */
abstract class ValueDiffProperties {

    private static final int TRIES = 40;

    /** How many pairs there are in all; the profile {@code pairs} wants more. */
    private static final int PAIRS = Integer.getInteger("recce.pairs", 120);

    abstract ComparedTables tables();

    /** The values that the engine, its driver and its literals have. */
    abstract boolean has(TypedValue value);

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void agreesWithTheOracle(@ForAll("pairs") List<TablePair> pairs) {
        pairs.forEach(pair -> assertAgrees(pair, Map.of()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void agreesWithTheOracleByComparators(@ForAll("comparedPairs") List<ComparedPair> pairs) {
        pairs.forEach(pair -> assertAgrees(pair.tables(), pair.comparators()));
    }

    /** Two tables and the comparators of their columns. */
    record ComparedPair(TablePair tables, Map<String, ValueComparator> comparators) {}

    @Provide
    Arbitrary<List<TablePair>> pairs() {
        List<TypedValue> values = TypedValue.all().stream().filter(this::has).toList();
        return Arbitraries.randomValue(random -> IntStream.range(0, (PAIRS + TRIES - 1) / TRIES)
                .mapToObj(i -> TablePair.random(random, values))
                .toList());
    }

    @Provide
    Arbitrary<List<ComparedPair>> comparedPairs() {
        List<TypedValue> values = CloseValues.all().filter(this::has).toList();
        return Arbitraries.randomValue(random -> IntStream.range(0, (PAIRS + TRIES - 1) / TRIES)
                .mapToObj(i -> TablePair.random(random, values))
                .map(pair -> new ComparedPair(pair, new RandomComparators(random).of(pair)))
                .toList());
    }

    private void assertAgrees(TablePair pair, Map<String, ValueComparator> comparators) {
        ValueDiffOracle expected = ValueDiffOracle.of(pair, comparators);
        tables().fill(pair.base().sql(tables().dialect()), pair.current().sql(tables().dialect()));
        Outcome outcome = tables().run(Checks.of(
                "value_diff",
                Json.Obj.builder()
                        .put("model", "m")
                        .put("primary_key", pair.key())
                        .put("compare", compare(comparators))
                        .build()));
        if (expected.keyRepeats()) {
            assertThat(outcome)
                    .as(pair + "\n  " + comparators)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
            return;
        }
        assertThat(outcome).as(pair + "\n  " + comparators).isInstanceOf(Outcome.Done.class);
        ValueDiffAnswer answer = ValueDiffAnswer.of(((Outcome.Done) outcome).result());
        assertThat(answer)
                .as(pair + "\n  " + comparators)
                .isEqualTo(new ValueDiffAnswer(
                        expected.verdict(),
                        expected.total(),
                        expected.added(),
                        expected.removed(),
                        expected.matched()));
    }

    private static Json.Obj compare(Map<String, ValueComparator> comparators) {
        Json.Obj.Builder compare = Json.Obj.builder();
        comparators.forEach((column, comparator) -> compare.put(column, comparator.toJson()));
        return compare.build();
    }
}
