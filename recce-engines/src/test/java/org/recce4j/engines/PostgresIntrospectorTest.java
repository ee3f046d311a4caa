package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.render.RenderException;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.introspect.WarehouseIntrospector;
import org.recce4j.testkit.IntrospectorContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresIntrospectorTest extends IntrospectorContract {

    private static final String DATABASE = "introspected";

    private Warehouse warehouse;
    private Introspector introspector;

    @BeforeAll
    void open() {
        ProfileTarget target = new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database(DATABASE)));
        try (Warehouse writing = Warehouse.open(target, Access.WRITE)) {
            writing.inTransaction("the test's tables", PostgresIntrospectorTest::make);
        }
        warehouse = Warehouse.open(target);
        introspector = WarehouseIntrospector.of(warehouse);
    }

    private static boolean make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema raw");
            statement.execute("create table raw.\"Orders\" (id integer, \"Total\" numeric(10, 2), any_number numeric,"
                    + " note character varying(20), code char(3), words varchar, at timestamp, moment timestamptz,"
                    + " tags text[], doc jsonb, share double precision)");
            statement.execute("create view raw.v as select 1 as one");
            return statement.execute("create materialized view raw.m as select 1 as one");
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
        return Relation.of(DATABASE, "raw", "Orders");
    }

    @Override
    protected List<ColumnType> columns() {
        return List.of(
                new ColumnType("id", "integer"),
                new ColumnType("Total", "numeric(10,2)"),
                new ColumnType("any_number", "numeric"),
                new ColumnType("note", "character varying(20)"),
                new ColumnType("code", "character(3)"),
                new ColumnType("words", "character varying"),
                new ColumnType("at", "timestamp without time zone"),
                new ColumnType("moment", "timestamp with time zone"),
                new ColumnType("tags", "ARRAY"),
                new ColumnType("doc", "jsonb"),
                new ColumnType("share", "double precision"));
    }

    @Override
    protected Relation view() {
        return Relation.of(DATABASE, "raw", "v");
    }

    @Test
    void comparesNamesByCaseIfTheyAreQuoted() {
        assertThat(introspector.find(Relation.of(DATABASE, "raw", "orders"))).isEqualTo(new Existence.Absent());
        assertThat(introspector.columns(Relation.of(DATABASE, "raw", "orders"))).isEmpty();
        Relation unquoted = new Relation(DATABASE, "RAW", "V", "introspected.RAW.V");
        assertThat(introspector.find(unquoted)).isEqualTo(new Existence.Present(view(), "view"));
        assertThat(introspector.columns(unquoted)).containsExactly(new ColumnType("one", "integer"));
    }

    /** Its columns are not in the information schema, which dbt reads. */
    @Test
    void findsAMaterializedViewWithoutColumns() {
        Relation view = Relation.of(DATABASE, "raw", "m");
        assertThat(introspector.find(view)).isEqualTo(new Existence.Present(view, "materialized_view"));
        assertThat(introspector.columns(view)).isEmpty();
    }

    @Test
    void cannotTellAboutAnotherDatabase() {
        Relation elsewhere = Relation.of("postgres", "pg_catalog", "pg_class");
        assertThat(introspector.find(elsewhere)).isNull();
        assertThat(introspector.columns(elsewhere)).isNull();
    }

    @Test
    void takesAHostileNameForAName() {
        Relation hostile = Relation.of(DATABASE, "raw", "x'; drop table raw.\"Orders\" --\\");
        assertThat(introspector.find(hostile)).isEqualTo(new Existence.Absent());
        assertThat(introspector.columns(hostile)).isEmpty();
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
        assertThat(value("5::numeric(10, 0)")).isEqualTo(new BigDecimal("5"));
        assertThat(value("5::numeric")).isEqualTo(new BigDecimal("5"));
        assertThat(value("count(*)")).isEqualTo(1L);
        assertThat(value("0.1::real")).isEqualTo(0.1);
        assertThat(value("'NaN'::numeric")).isEqualTo(Double.NaN);
        assertThat(value("'12:34:56.5+02'::timetz")).isEqualTo("12:34:56.500000+02:00");
        assertThat(value("'a'::name")).isEqualTo("a");
    }

    @Test
    void refusesValuesWhoseTextIsTheDrivers() {
        for (String expression : List.of("array[1, 2]", "'{\"a\": 1}'::jsonb", "'3 days'::interval", "'a'::bytea")) {
            assertThatThrownBy(() -> value(expression))
                    .as(expression)
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("depend on dbt's driver; cast it to a text in the query");
        }
    }

    @Test
    void onlyReads() {
        assertThatThrownBy(() -> introspector.query("create table t (a int)"))
                .isInstanceOfSatisfying(
                        RenderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.READ_ONLY));
        assertThatThrownBy(() -> introspector.query("select setval('s', 1)")).isInstanceOf(RenderException.class);
    }
}
