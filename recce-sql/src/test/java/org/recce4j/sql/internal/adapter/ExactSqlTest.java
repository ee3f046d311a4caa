package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** What each warehouse is sent to compare two columns; that it is right is tested on engines, in recce-engines. */
class ExactSqlTest {

    private static final Field<Object> A = field(name("a"));
    private static final Field<Object> B = field(name("b"));

    private static final SqlType TEXT = new SqlType.Text();
    private static final SqlType WHOLE = SqlType.Exact.BIGINT;
    private static final SqlType MONEY = new SqlType.Exact(12, 2);
    private static final SqlType WIDE = new SqlType.Exact(38, 0);
    private static final SqlType FINE = new SqlType.Exact(38, 10);
    private static final SqlType REAL = new SqlType.Approximate(32);
    private static final SqlType DOUBLE = SqlType.Approximate.DOUBLE;
    private static final SqlType DATE = new SqlType.Date();
    private static final SqlType CLOCK = new SqlType.Timestamp(false);
    private static final SqlType MOMENT = new SqlType.Timestamp(true);
    private static final SqlType BYTES = new SqlType.Binary();
    private static final SqlType DOCUMENT = new SqlType.Document();

    record Types(SqlType left, SqlType right) {}

    static Map<String, Types> pairs() {
        Map<String, Types> pairs = new LinkedHashMap<>();
        pairs.put("text, text", new Types(TEXT, TEXT));
        pairs.put("double, double", new Types(DOUBLE, DOUBLE));
        pairs.put("document, document", new Types(DOCUMENT, DOCUMENT));
        pairs.put("bigint, decimal(12, 2)", new Types(WHOLE, MONEY));
        pairs.put("decimal(38, 0), decimal(38, 10)", new Types(WIDE, FINE));
        pairs.put("decimal(12, 2), double", new Types(MONEY, DOUBLE));
        pairs.put("real, double", new Types(REAL, DOUBLE));
        pairs.put("date, timestamp", new Types(DATE, CLOCK));
        pairs.put("timestamp, timestamp with time zone", new Types(CLOCK, MOMENT));
        pairs.put("text, bytes", new Types(TEXT, BYTES));
        pairs.put("text, boolean", new Types(TEXT, new SqlType.Bool()));
        pairs.put("text, double", new Types(TEXT, DOUBLE));
        pairs.put("text, timestamp with time zone", new Types(TEXT, MOMENT));
        pairs.put("boolean, bigint", new Types(new SqlType.Bool(), WHOLE));
        return pairs;
    }

    @Test
    void writesTheFormsThatEachWarehouseCompares() {
        assertThat(pairs().entrySet().stream()
                        .map(pair -> "-- " + pair.getKey() + "\n"
                                + Dialects.lines(dialect -> forms(dialect, pair.getValue())))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(expected());
    }

    private static String forms(BuildDialect dialect, Types types) {
        return dialect.exact(A, types.left(), B, types.right())
                .map(exact -> sql(dialect, exact.left()) + "\n         = " + sql(dialect, exact.right()))
                .orElse("not compared");
    }

    private static String sql(BuildDialect dialect, Field<?> field) {
        return Sql.builder(dialect).renderInlined(field);
    }

    private static String expected() {
        try (InputStream file = ExactSqlTest.class.getResourceAsStream("exact.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<SqlType> plain() {
        return List.of(
                new SqlType.Bool(),
                WHOLE,
                MONEY,
                SqlType.Exact.UNBOUNDED,
                DATE,
                new SqlType.Time(),
                CLOCK,
                MOMENT,
                BYTES);
    }

    /** A comparison of equal, simple types costs nothing. */
    @ParameterizedTest
    @MethodSource("plain")
    void leavesColumnsOfOneSimpleTypeAsTheyAre(SqlType type) {
        for (BuildDialect dialect : Dialects.ALL) {
            assertThat(dialect.exact(A, type)).as(dialect.name()).isSameAs(A);
        }
    }

    @Test
    void turnsTheFormsRoundWithTheColumns() {
        for (BuildDialect dialect : Dialects.ALL) {
            for (Types types : pairs().values()) {
                assertThat(dialect.exact(A, types.left(), B, types.right())
                                .map(exact -> sql(dialect, exact.left()) + " = " + sql(dialect, exact.right())))
                        .isEqualTo(dialect.exact(B, types.right(), A, types.left())
                                .map(exact -> sql(dialect, exact.right()) + " = " + sql(dialect, exact.left())));
            }
        }
    }
}
