package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Sql;

/**
 * That the forms of {@code BuildDialect.exact} are equal exactly where the values are the same, on an engine: as keys of a full join
 * and as keys of a group; that NULL stays NULL; and that no value makes the statement fail.
 */
abstract class ExactContract {

    abstract Engine engine();

    /** Pairs in the engine's own SQL. */
    abstract List<Pair> pairs();

    /** Whether a value is one that the engine, its driver and its literals have. */
    boolean has(TypedValue value) {
        return true;
    }

    enum Verdict {
        SAME,
        OTHER,
        NOT_COMPARABLE
    }

    /** Two expressions in the engine's own SQL. */
    record Pair(String left, String right, Verdict verdict) {

        Pair exchanged() {
            return new Pair(/* left= */ right, /* right= */ left, verdict);
        }
    }

    static Pair same(String left, String right) {
        return new Pair(left, right, Verdict.SAME);
    }

    static Pair other(String left, String right) {
        return new Pair(left, right, Verdict.OTHER);
    }

    static Pair notComparable(String left, String right) {
        return new Pair(left, right, Verdict.NOT_COMPARABLE);
    }

    @TestFactory
    Stream<DynamicTest> tellsTheEnginesOwnValuesApart() {
        return pairs().stream()
                .flatMap(pair -> Stream.of(pair, pair.exchanged()))
                .map(pair -> dynamicTest(
                        pair.left() + " | " + pair.right(),
                        () -> assertThat(verdict(pair)).isEqualTo(pair.verdict())));
    }

    @TestFactory
    Stream<DynamicTest> keepsNull() {
        return pairs().stream()
                .filter(pair -> pair.verdict() != Verdict.NOT_COMPARABLE)
                .map(pair -> dynamicTest(pair.left() + " | " + pair.right(), () -> {
                    ExactValues exact = engine().dialect()
                            .exact(Sql.column("a", "v"), type(pair.left()), Sql.column("b", "v"), type(pair.right()))
                            .orElseThrow();
                    assertThat(count("select count(" + sql(exact.left()) + ") + count(" + sql(exact.right())
                                    + ") as n from (select case when 1 = 2 then " + pair.left()
                                    + " end as v) as a cross join"
                                    + " (select case when 1 = 2 then " + pair.right() + " end as v) as b"))
                            .isZero();
                }));
    }

    /** A fingerprint may tell apart what is the same, and then proves nothing; never the other way round. */
    @TestFactory
    Stream<DynamicTest> fingerprintsDifferWhereValuesDo() {
        return pairs().stream()
                .filter(pair ->
                        pair.verdict() == Verdict.OTHER && type(pair.left()).equals(type(pair.right())))
                .map(pair -> dynamicTest(
                        pair.left() + " | " + pair.right(),
                        () -> assertDiffer(type(pair.left()), pair.left(), pair.right())));
    }

    @TestFactory
    Stream<DynamicTest> fingerprintsTellEveryTypedValueApart() {
        List<TypedValue> values = TypedValue.all().stream()
                .filter(value -> value.value() != null && has(value))
                .toList();
        return values.stream()
                .map(TypedValue::type)
                .distinct()
                .map(type -> dynamicTest(type.toString(), () -> {
                    List<String> ofType = values.stream()
                            .filter(value -> value.type().equals(type))
                            .map(value -> sql(engine().dialect().literal(value.value(), value.type())))
                            .toList();
                    for (int i = 0; i < ofType.size(); i++) {
                        assertDiffer(type, ofType.get(i), "case when 1 = 2 then " + ofType.get(i) + " end");
                        for (String other : ofType.subList(i + 1, ofType.size())) {
                            if (verdict(new Pair(ofType.get(i), other, Verdict.OTHER)) == Verdict.OTHER) {
                                assertDiffer(type, ofType.get(i), other);
                            }
                        }
                    }
                }));
    }

    private void assertDiffer(SqlType type, String left, String right) {
        Optional<List<String>> one = Fingerprints.of(engine(), List.of(type), List.of(List.of(left)));
        Optional<List<String>> other = Fingerprints.of(engine(), List.of(type), List.of(List.of(right)));
        if (one.isPresent() && other.isPresent()) {
            assertThat(one.get()).as(left + " | " + right).isNotEqualTo(other.get());
        }
    }

    private Verdict verdict(Pair pair) {
        Optional<ExactValues> exact = engine().dialect()
                .exact(Sql.column("a", "v"), type(pair.left()), Sql.column("b", "v"), type(pair.right()));
        if (exact.isEmpty()) {
            return Verdict.NOT_COMPARABLE;
        }
        int groups = groups(pair, exact.get());
        assertThat(joined(pair, exact.get())).as("rows of a full join").isEqualTo(groups);
        return groups == 1 ? Verdict.SAME : Verdict.OTHER;
    }

    private SqlType type(String expression) {
        // no row, for the tests' engines do not read every value
        return engine().query("select v from (select " + expression + " as v) as t where 1 = 2")
                .columns()
                .get(0)
                .type();
    }

    private int groups(Pair pair, ExactValues exact) {
        String keys =
                "select " + sql(exact.left()) + " as k from (select " + pair.left() + " as v) as a union all select "
                        + sql(exact.right()) + " from (select " + pair.right() + " as v) as b";
        return count("select count(*) as n from (select k from (" + keys + ") as x group by k) as y");
    }

    private int joined(Pair pair, ExactValues exact) {
        return count("select count(*) as n from (select " + pair.left() + " as v) as a full join (select "
                + pair.right() + " as v) as b on " + sql(exact.left()) + " = " + sql(exact.right()));
    }

    private int count(String sql) {
        return ((Number) engine().query(sql).value()).intValue();
    }

    private String sql(Field<?> field) {
        return Sql.builder(engine().dialect()).renderInlined(field);
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheOracleOnEveryPairOfTypes() {
        List<SqlType> types = TypedValue.all().stream()
                .filter(value -> value.value() != null && has(value))
                .map(TypedValue::type)
                .distinct()
                .toList();
        return types.stream()
                .flatMap(left -> types.stream()
                        .filter(right -> SameValue.isKnown(left, right))
                        .map(right -> dynamicTest(left + " | " + right, () -> assertAgrees(left, right))));
    }

    private void assertAgrees(SqlType left, SqlType right) {
        List<TypedValue> ones = values(left);
        List<TypedValue> others = values(right);
        assertAgrees(left, ones, right, others);
    }

    private List<TypedValue> values(SqlType type) {
        return TypedValue.all().stream()
                .filter(value -> value.type().equals(type) && has(value))
                .toList();
    }

    /** All values of one list with all of the other, in one statement. */
    final void assertAgrees(SqlType left, List<TypedValue> ones, SqlType right, List<TypedValue> others) {
        ExactValues exact = engine().dialect()
                .exact(Sql.column("a", "v"), left, Sql.column("b", "v"), right)
                .orElseThrow();
        String sql = Sql.text(Sql.builder(engine().dialect())
                .select(Sql.column("a", "i"), Sql.column("b", "i").as("j"))
                .from(table(ones, left).asTable("a"))
                .join(table(others, right).asTable("b"))
                .on(DSL.condition("{0} = {1}", exact.left(), exact.right()))
                .orderBy(DSL.inline(1), DSL.inline(2)));
        List<String> found = new ArrayList<>();
        engine().query(sql)
                .rows()
                .forEach(row -> found.add(shown(
                        ones.get(((Number) row.get(0)).intValue()), others.get(((Number) row.get(1)).intValue()))));
        List<String> expected = new ArrayList<>();
        for (TypedValue one : ones) {
            others.stream()
                    .filter(other -> SameValue.same(one, other))
                    .forEach(other -> expected.add(shown(one, other)));
        }
        assertThat(found).as(sql.length() < 5000 ? sql : "long statement").containsExactlyElementsOf(expected);
    }

    private static String shown(TypedValue one, TypedValue other) {
        return one + " = " + other;
    }

    private Select<Record2<Integer, Object>> table(List<TypedValue> values, SqlType type) {
        Select<Record2<Integer, Object>> union = row(0, values.get(0), type);
        for (int i = 1; i < values.size(); i++) {
            union = union.unionAll(row(i, values.get(i), type));
        }
        return union;
    }

    private Select<Record2<Integer, Object>> row(int number, TypedValue value, SqlType type) {
        return Sql.builder(engine().dialect())
                .select(
                        DSL.inline(number).as("i"),
                        engine().dialect().literal(value.value(), type).as("v"));
    }
}
