package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.SelectFieldOrAsterisk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/** That values are written and read exactly, on an engine. A subclass says what its engine cannot show. */
abstract class ValueContract {

    abstract Engine engine();

    /** What the engine, which is not always the warehouse, cannot run though the dialect is right. */
    Set<Feature> notProvedHere() {
        return EnumSet.noneOf(Feature.class);
    }

    /** The engine's own types and what their values are read as. */
    abstract List<Native> natives();

    enum Feature {
        TIMES,
        REALS,
        BINARY,
        DOCUMENTS,
        QUANTILE,
        SCALE_OF_DECIMALS
    }

    /** An expression in the engine's own SQL, the type it has and the value it is read as. */
    record Native(String sql, SqlType type, Object value) {}

    @TestFactory
    Stream<DynamicTest> readsBackWhatWasWritten() {
        return values().map(value -> dynamicTest(value.toString(), () -> {
            Object read = value(engine().dialect().literal(value.value(), value.type()));
            assertSame(value.value(), read);
        }));
    }

    @TestFactory
    Stream<DynamicTest> readsTheEnginesOwnTypes() {
        return natives().stream()
                .map(value -> dynamicTest(value.sql(), () -> {
                    Engine.Result result = engine().query("select " + value.sql());
                    assertThat(result.columns().get(0).type()).isEqualTo(value.type());
                    assertSame(value.value(), result.value());
                }));
    }

    @TestFactory
    Stream<DynamicTest> understandsTheTypesThatItWrites() {
        return TypedValue.types()
                .filter(this::isProvedHere)
                .map(type -> dynamicTest(type.toString(), () -> {
                    Engine.Result result =
                            engine().query(text(engine().dialect().literal(null, type)));
                    assertThat(result.value()).isNull();
                    assertThat(result.columns().get(0).type()).isInstanceOf(type.getClass());
                    assertThat(engine().dialect().typeOf(engine().dialect().nativeType(type)))
                            .isInstanceOf(type.getClass());
                }));
    }

    private Stream<TypedValue> values() {
        return TypedValue.all().stream().filter(value -> isProvedHere(value.type()) && isReadRight(value.value()));
    }

    /** Whether the driver itself reads a value right. */
    boolean isReadRight(Object value) {
        return true;
    }

    private boolean isProvedHere(SqlType type) {
        Set<Feature> missing = notProvedHere();
        return !((type instanceof SqlType.Time && missing.contains(Feature.TIMES))
                || (type.equals(new SqlType.Approximate(32)) && missing.contains(Feature.REALS))
                || (type instanceof SqlType.Binary && missing.contains(Feature.BINARY))
                || (type instanceof SqlType.Document && missing.contains(Feature.DOCUMENTS)));
    }

    private void assertSame(Object expected, Object read) {
        if (expected instanceof byte[] bytes) {
            assertThat(Arrays.equals(bytes, (byte[]) read)).isTrue();
        } else if (read instanceof BigDecimal decimal && notProvedHere().contains(Feature.SCALE_OF_DECIMALS)) {
            assertThat(decimal).isEqualByComparingTo(expected.toString());
        } else {
            assertThat(read).isEqualTo(expected);
        }
    }

    final Object value(SelectFieldOrAsterisk field) {
        return engine().query(text(field)).value();
    }

    final String text(SelectFieldOrAsterisk field) {
        return Sql.text(Sql.builder(engine().dialect()).select(field));
    }
}
