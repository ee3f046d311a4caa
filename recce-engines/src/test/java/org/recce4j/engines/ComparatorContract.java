package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.Texts;
import org.recce4j.diff.ValueComparator.Tolerance;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.diff.internal.check.ValueEquality;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;
import org.recce4j.sql.build.TypedField;

/**
 * That an engine finds the same values equal by a comparator as {@link ValueEquality} does, for every pair of values of every pair of types
 * that a comparator fits; and that what it does not compare is what its test names.
 */
abstract class ComparatorContract {

    static final ValueComparator JSON = ValueComparator.jsonContent();
    static final ValueComparator UNORDERED = ValueComparator.unordered();

    private static final List<ValueComparator> COMPARATORS = List.of(
            ValueComparator.absolute(new BigDecimal("0.01")),
            ValueComparator.absolute(BigDecimal.ONE),
            ValueComparator.absolute(BigDecimal.ZERO),
            ValueComparator.absolute(new BigDecimal("1e12")),
            ValueComparator.relative(new BigDecimal("1e-9")),
            ValueComparator.relative(new BigDecimal("0.1")),
            new Tolerance(new BigDecimal("0.01"), new BigDecimal("1e-9")),
            ValueComparator.rounded(0),
            ValueComparator.rounded(1),
            ValueComparator.rounded(2),
            ValueComparator.within(Duration.ZERO),
            ValueComparator.within(Duration.ofSeconds(1)),
            ValueComparator.within(Duration.ofDays(1)),
            ValueComparator.ignoringCase(),
            ValueComparator.ignoringWhiteSpace(),
            new Texts(false, WhiteSpace.TRIMMED),
            new Texts(true, WhiteSpace.COLLAPSED),
            JSON);

    abstract Engine engine();

    /** Arrays in the engine's own SQL; none if it compares none. */
    abstract List<Arrays> arrays();

    /** The comparators to try; all of them. */
    List<ValueComparator> comparators() {
        return COMPARATORS;
    }

    /** The comparators that the engine lacks. */
    Set<ValueComparator> notCompared() {
        return Set.of();
    }

    /** Whether a value is one that the engine, its driver and its literals have. */
    boolean has(TypedValue value) {
        return true;
    }

    /** Whether a value is one that the engine compares by a comparator as the others do. */
    boolean has(ValueComparator comparator, TypedValue value) {
        return has(value);
    }

    /** Two arrays in the engine's own SQL, and whether they have the same items. */
    record Arrays(String left, String right, boolean same) {}

    @TestFactory
    Stream<DynamicTest> agreesWithTheComparisonInMemory() {
        List<SqlType> types = CloseValues.all().map(TypedValue::type).distinct().toList();
        return comparators().stream()
                .flatMap(comparator -> types.stream()
                        .filter(left -> ComparatorSql.fits(comparator, left) && isThere(comparator, left))
                        .flatMap(left -> types.stream()
                                .filter(right -> types.indexOf(left) <= types.indexOf(right))
                                .filter(right -> ComparatorSql.fits(comparator, right) && isThere(comparator, right))
                                .map(right -> dynamicTest(
                                        comparator.words() + ": " + left + " | " + right,
                                        () -> assertAgrees(comparator, left, right)))));
    }

    private boolean isThere(ValueComparator comparator, SqlType type) {
        return !values(comparator, type).isEmpty();
    }

    private List<TypedValue> values(ValueComparator comparator, SqlType type) {
        return CloseValues.of(type).stream()
                .filter(value -> has(comparator, value))
                .toList();
    }

    private void assertAgrees(ValueComparator comparator, SqlType left, SqlType right) {
        List<TypedValue> ones = values(comparator, left);
        List<TypedValue> others = values(comparator, right);
        Optional<Condition> condition =
                new ComparatorSql(engine().dialect(), comparator).condition(column("a", left), column("b", right));
        assertThat(condition.isEmpty())
                .as("not compared")
                .isEqualTo(notCompared().contains(comparator));
        if (condition.isEmpty()) {
            return;
        }
        ValueEquality expected = new ValueEquality(comparator);
        List<String> equal = new ArrayList<>();
        for (TypedValue one : ones) {
            others.stream()
                    .filter(other -> expected.areEqual(one.value(), other.value()))
                    .forEach(other -> equal.add(one + " = " + other));
        }
        assertThat(found(condition.get(), ones, left, others, right)).containsExactlyElementsOf(equal);
    }

    /** NULL is the last of the values on both sides, and equal to none. */
    private List<String> found(
            Condition condition, List<TypedValue> ones, SqlType left, List<TypedValue> others, SqlType right) {
        String sql = Sql.text(Sql.builder(engine().dialect())
                .select(Sql.column("a", "i"), Sql.column("b", "i").as("j"))
                .from(table(ones, left).asTable("a"))
                .crossJoin(table(others, right).asTable("b"))
                .where(condition)
                .orderBy(DSL.inline(1), DSL.inline(2)));
        List<String> found = new ArrayList<>();
        engine().query(sql)
                .rows()
                .forEach(row -> found.add(value(ones, row.get(0)) + " = " + value(others, row.get(1))));
        return found;
    }

    private static String value(List<TypedValue> values, Object index) {
        int i = ((Number) index).intValue();
        return i == values.size() ? "NULL" : values.get(i).toString();
    }

    private static TypedField column(String table, SqlType type) {
        return new TypedField(Sql.column(table, "v"), type);
    }

    private Select<Record2<Integer, Object>> table(List<TypedValue> values, SqlType type) {
        Select<Record2<Integer, Object>> union = row(values.size(), new TypedValue(type, null), type);
        for (int i = 0; i < values.size(); i++) {
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

    @TestFactory
    Stream<DynamicTest> comparesArraysInAnyOrder() {
        return arrays().stream()
                .map(pair -> dynamicTest(pair.left() + " | " + pair.right(), () -> {
                    Condition condition = new ComparatorSql(engine().dialect(), UNORDERED)
                            .condition(column("a", type(pair.left())), column("b", type(pair.right())))
                            .orElseThrow();
                    String sql = "select count(*) as n from (select " + pair.left() + " as v) as a cross join (select "
                            + pair.right() + " as v) as b where "
                            + Sql.builder(engine().dialect()).renderInlined(condition);
                    assertThat(((Number) engine().query(sql).value()).intValue())
                            .isEqualTo(pair.same() ? 1 : 0);
                }));
    }

    private SqlType type(String expression) {
        return engine().query("select v from (select " + expression + " as v) as t where 1 = 2")
                .columns()
                .get(0)
                .type();
    }
}
