package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.sql.SqlType;

/** Random pairs of tables, one on each of two engines of two kinds: a value diff finds what the oracle finds. */
abstract class PlacesProperties {

    private static final int TRIES = 40;

    /** How many pairs there are in all; the profile {@code pairs} wants more. */
    private static final int PAIRS = Integer.getInteger("recce.pairs", 120);

    abstract TablesApart tables();

    /** Whether both engines and their drivers have a value. */
    abstract boolean haveBoth(TypedValue value);

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void agreesWithTheOracle(@ForAll("pairs") List<TablePair> pairs) {
        pairs.forEach(this::assertAgrees);
    }

    @Provide
    Arbitrary<List<TablePair>> pairs() {
        List<TypedValue> values =
                TypedValue.all().stream().filter(this::haveBoth).toList();
        return Arbitraries.randomValue(random -> IntStream.range(0, (PAIRS + TRIES - 1) / TRIES)
                .mapToObj(i -> TablePair.random(random, values))
                .toList());
    }

    private void assertAgrees(TablePair pair) {
        ValueDiffOracle expected = ValueDiffOracle.of(pair);
        tables().fill(pair.base(), pair.current());
        Outcome outcome = tables().run(Checks.of(
                "value_diff",
                Json.Obj.builder()
                        .put("model", "m")
                        .put("primary_key", pair.key())
                        .build()));
        if (!pair.key().stream().allMatch(column -> isCompared(pair, column))) {
            assertThat(((Outcome.Done) outcome).result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        } else if (expected.keyRepeats()) {
            assertThat(outcome)
                    .as(pair.toString())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
        } else {
            assertThat(outcome).as(pair.toString()).isInstanceOf(Outcome.Done.class);
            assertThat(ValueDiffAnswer.of(((Outcome.Done) outcome).result()))
                    .as(pair.toString())
                    .isEqualTo(answer(pair, expected));
        }
    }

    /** What the oracle says without the columns that are not compared. */
    private static ValueDiffAnswer answer(TablePair pair, ValueDiffOracle expected) {
        Map<String, Long> matched = new LinkedHashMap<>();
        expected.matched().forEach((column, count) -> {
            if (isCompared(pair, column)) {
                matched.put(column, count);
            }
        });
        long common = expected.total() - expected.added() - expected.removed();
        boolean differs = expected.added() + expected.removed() > 0
                || pair.base().columns().size() != expected.matched().size()
                || pair.current().columns().size() != expected.matched().size()
                || matched.values().stream().anyMatch(count -> count != common);
        Verdict otherwise = matched.size() == expected.matched().size() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
        return new ValueDiffAnswer(
                differs ? Verdict.DIFFERENT : otherwise,
                expected.total(),
                expected.added(),
                expected.removed(),
                matched);
    }

    private static boolean isCompared(TablePair pair, String column) {
        return PlacesRules.areCompared(type(pair.base(), column), type(pair.current(), column));
    }

    private static SqlType type(TypedTable table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }
}
