package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.check.Checks;
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
        pairs.forEach(this::assertAgrees);
    }

    @Provide
    Arbitrary<List<TablePair>> pairs() {
        List<TypedValue> values = TypedValue.all().stream().filter(this::has).toList();
        return Arbitraries.randomValue(random -> IntStream.range(0, (PAIRS + TRIES - 1) / TRIES)
                .mapToObj(i -> TablePair.random(random, values))
                .toList());
    }

    private void assertAgrees(TablePair pair) {
        ValueDiffOracle expected = ValueDiffOracle.of(pair);
        tables().fill(pair.base().sql(tables().dialect()), pair.current().sql(tables().dialect()));
        Outcome outcome = tables().run(Checks.of(
                "value_diff",
                Json.Obj.builder()
                        .put("model", "m")
                        .put("primary_key", pair.key())
                        .build()));
        if (expected.keyRepeats()) {
            assertThat(outcome)
                    .as(pair.toString())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
            return;
        }
        assertThat(outcome).as(pair.toString()).isInstanceOf(Outcome.Done.class);
        ValueDiffAnswer answer = ValueDiffAnswer.of(((Outcome.Done) outcome).result());
        assertThat(answer)
                .as(pair.toString())
                .isEqualTo(new ValueDiffAnswer(
                        expected.verdict(),
                        expected.total(),
                        expected.added(),
                        expected.removed(),
                        expected.matched()));
    }
}
