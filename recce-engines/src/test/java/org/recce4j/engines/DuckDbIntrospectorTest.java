package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.render.RenderException;
import org.recce4j.sql.Access;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.introspect.WarehouseIntrospector;
import org.recce4j.testkit.IntrospectorContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbIntrospectorTest extends IntrospectorContract {

    private Warehouse warehouse;
    private Introspector introspector;

    @BeforeAll
    void open(@TempDir Path folder) {
        ProfileTarget target =
                ProfileTarget.duckDb(folder.resolve("shop.duckdb").toString());
        try (Warehouse writing = Warehouse.open(target, Access.WRITE)) {
            writing.inTransaction("the test's tables", DuckDbIntrospectorTest::make);
        }
        warehouse = Warehouse.builder(target)
                .limits(Limits.DEFAULT.withMaxRows(100))
                .open();
        introspector = WarehouseIntrospector.of(warehouse);
    }

    private static boolean make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema raw");
            statement.execute("create table raw.\"Orders\" (id integer, \"Total\" decimal(10, 2), note varchar(20),"
                    + " moment timestamp, tags varchar[], doc json, u hugeint)");
            return statement.execute("create view raw.v as select 1 as one");
        }
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    protected Introspector introspector() {
        return introspector;
    }

    @Override
    protected Relation table() {
        return Relation.of("shop", "raw", "Orders");
    }

    @Override
    protected List<ColumnType> columns() {
        return List.of(
                new ColumnType("id", "INTEGER"),
                new ColumnType("Total", "DECIMAL(10,2)"),
                new ColumnType("note", "VARCHAR"),
                new ColumnType("moment", "TIMESTAMP"),
                new ColumnType("tags", "VARCHAR[]"),
                new ColumnType("doc", "JSON"),
                new ColumnType("u", "HUGEINT"));
    }

    @Override
    protected Relation view() {
        return Relation.of("shop", "raw", "v");
    }

    @Test
    void findsANameInAnyCaseAndSpellsItAsTheWarehouseDoes() {
        Relation other = Relation.of("SHOP", "Raw", "ORDERS");
        assertThat(introspector.find(other)).isEqualTo(new Existence.Present(table(), "table"));
        assertThat(introspector.columns(other)).isEqualTo(columns());
        assertThat(introspector.find(Relation.of(null, "raw", "orders")))
                .isEqualTo(new Existence.Present(table(), "table"));
    }

    @Test
    void takesAHostileNameForAName() {
        Relation hostile = Relation.of("shop", "raw", "x\"; drop table raw.\"Orders\" --'");
        assertThat(introspector.find(hostile)).isEqualTo(new Existence.Absent());
        assertThat(introspector.columns(hostile)).isEmpty();
        assertThat(introspector.find(table())).isNotEqualTo(new Existence.Absent());
    }

    private Object value(String expression) {
        return introspector
                .query("select " + expression + " as v")
                .rows()
                .get(0)
                .get(0);
    }

    @Test
    void returnsTheValuesOfDbtsDriver() {
        assertThat(value("1")).isEqualTo(1L);
        assertThat(value("170141183460469231731687303715884105727::hugeint"))
                .isEqualTo(new BigInteger("170141183460469231731687303715884105727"));
        assertThat(value("5::decimal(10, 0)")).isEqualTo(new BigDecimal("5"));
        assertThat(value("1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(value("0.1::real")).isEqualTo((double) 0.1f);
        assertThat(value("0.1::double")).isEqualTo(0.1);
        assertThat(value("true")).isEqualTo(true);
        assertThat(value("'x'")).isEqualTo("x");
        assertThat(value("null")).isNull();
        assertThat(value("date '2024-02-29'")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(value("timestamp '2024-02-29 01:02:03.5'")).isEqualTo(LocalDateTime.parse("2024-02-29T01:02:03.5"));
        assertThat(value("time '01:02:03'")).isEqualTo(LocalTime.of(1, 2, 3));
        assertThat((OffsetDateTime) value("timestamptz '2024-02-29 01:02:03+02'"))
                .isAtSameInstantAs(OffsetDateTime.parse("2024-02-28T23:02:03Z"));
        assertThat(value("'{\"a\":  1}'::json")).isEqualTo("{\"a\":  1}");
        assertThat(value("timetz '12:34:56+02'")).isEqualTo("12:34:56+02:00");
        assertThat(value("uuid '0b3f1c0e-0000-4000-8000-000000000001'"))
                .isEqualTo("0b3f1c0e-0000-4000-8000-000000000001");
    }

    @Test
    void refusesValuesWhoseTextIsTheDrivers() {
        for (String expression : List.of("[1, 2]", "{'a': 1}", "interval 3 days", "'a'::blob", "date 'infinity'")) {
            assertThatThrownBy(() -> value(expression))
                    .as(expression)
                    .isInstanceOf(RenderException.class)
                    .hasMessageStartingWith("Cannot read column \"v\" of the query of a template: values of the type ")
                    .hasMessageEndingWith(" depend on dbt's driver; cast it to a text in the query");
        }
    }

    @Test
    void onlyReads() {
        for (String sql : List.of("create table t (a int)", "drop table raw.\"Orders\"", "select 1; select 2", "")) {
            assertThatThrownBy(() -> introspector.query(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            RenderException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.READ_ONLY));
        }
    }

    @Test
    void neverCutsAResult() {
        assertThat(introspector.query("select * from range(100)").rows()).hasSize(100);
        assertThatThrownBy(() -> introspector.query("select * from range(101)"))
                .isInstanceOfSatisfying(
                        RenderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.TOO_MANY_ROWS));
    }

    @Test
    void asksOnce() {
        Object random = introspector.query("select random() as r");
        assertThat(introspector.query("select random() as r")).isSameAs(random);
        assertThat(WarehouseIntrospector.of(warehouse).query("select random() as r"))
                .isNotEqualTo(random);
    }

    @Test
    void stopsWhenItIsCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Introspector stopped = WarehouseIntrospector.of(warehouse.cancelledBy(cancellation));
        assertThatThrownBy(() -> stopped.columns(table()))
                .isInstanceOfSatisfying(
                        RenderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
    }
}
