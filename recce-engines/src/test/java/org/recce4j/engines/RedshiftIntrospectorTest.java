package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.introspect.WarehouseIntrospector;

/** The statements for Redshift, on PostgreSQL: both have these catalogs. */
class RedshiftIntrospectorTest {

    private static final String DATABASE = "redshifted";

    @Test
    void findsRelationsAndTheirColumnsInAnyCase() {
        ProfileTarget target = new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database(DATABASE)));
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            warehouse.inTransaction("the test's tables", RedshiftIntrospectorTest::make);
            Introspector introspector = WarehouseIntrospector.of(new OtherDialect(
                    warehouse, Adapters.builtIn().require("redshift").dialect()));
            Relation table = Relation.of(DATABASE, "raw", "ORDERS");
            assertThat(introspector.find(table))
                    .isEqualTo(new Existence.Present(Relation.of(DATABASE, "raw", "orders"), "table"));
            assertThat(introspector.columns(table))
                    .containsExactly(
                            new ColumnType("note", "character varying(20)"), new ColumnType("n", "numeric(10,2)"));
            assertThat(introspector.find(Relation.of(DATABASE, "raw", "v")))
                    .isEqualTo(new Existence.Present(Relation.of(DATABASE, "raw", "v"), "view"));
            assertThat(introspector.find(Relation.of(DATABASE, "raw", "none"))).isEqualTo(new Existence.Absent());
            assertThat(introspector.columns(Relation.of(DATABASE, "raw", "none")))
                    .isNull();
        }
    }

    private static boolean make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema raw");
            statement.execute("create table raw.orders (note varchar(20), n numeric(10, 2))");
            return statement.execute("create view raw.v as select 1 as one");
        }
    }

    private record OtherDialect(QueryRunner runner, Dialect dialect) implements QueryRunner {

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            return runner.query(label, sql, reader);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return new OtherDialect(runner.cancelledBy(cancellation), dialect);
        }
    }
}
