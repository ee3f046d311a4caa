package org.recce4j.sql.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.internal.ReadingStatement;
import org.recce4j.sql.introspect.WarehouseIntrospector;

/** What the dialects ask that no engine of the tests runs, and how they read the answers. */
class AskingTest {

    private static final Relation ORDERS = Relation.of("Db", "Raw", "Orders");

    /** Answers each question with the rows of a query of DuckDB; without one there is no such relation. */
    private static final class Warehouse implements QueryRunner {

        private final Dialect dialect;
        private final @Nullable String answer;
        private final List<String> asked = new ArrayList<>();

        private Warehouse(String type, @Nullable String answer) {
            this.dialect = Adapters.builtIn().require(type).dialect();
            this.answer = answer;
        }

        @Override
        public Dialect dialect() {
            return dialect;
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            asked.add(ReadingStatement.require(label, sql, dialect.name()));
            if (answer == null) {
                throw new SqlException(SqlErrorCode.TABLE_NOT_FOUND, "Cannot run " + label + ": there is none");
            }
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(answer)) {
                return reader.read(rows);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }

        Introspector introspector() {
            return WarehouseIntrospector.of(this);
        }
    }

    @Test
    void describesASnowflakeTable() {
        Warehouse warehouse = new Warehouse(
                "snowflake",
                "select 'ID' as name, 'NUMBER(38,0)' as type, 'COLUMN' as kind"
                        + " union all select 'note', 'VARCHAR(16777216)', 'COLUMN'");
        assertThat(warehouse.introspector().columns(ORDERS))
                .containsExactly(new ColumnType("ID", "NUMBER(38,0)"), new ColumnType("note", "VARCHAR(16777216)"));
        assertThat(warehouse.asked).containsExactly("describe table Db.Raw.Orders");
    }

    @Test
    void foldsTheNamesThatSnowflakeFolds() {
        Warehouse warehouse = new Warehouse("snowflake", "select 'DB', 'RAW', 'ORDERS', 'DYNAMIC TABLE'");
        assertThat(warehouse.introspector().find(ORDERS))
                .isEqualTo(new Existence.Present(Relation.of("DB", "RAW", "ORDERS"), "dynamic_table"));
        warehouse.introspector().find(new Relation("Db", "Raw", "Orders", "Db.Raw.\"Orders\""));
        assertThat(warehouse.asked)
                .containsExactly(
                        "select \"TABLE_CATALOG\", \"TABLE_SCHEMA\", \"TABLE_NAME\", \"TABLE_TYPE\""
                                + " from \"DB\".\"INFORMATION_SCHEMA\".\"TABLES\""
                                + " where (\"TABLE_NAME\" = 'ORDERS' and \"TABLE_SCHEMA\" = 'RAW')",
                        "select \"TABLE_CATALOG\", \"TABLE_SCHEMA\", \"TABLE_NAME\", \"TABLE_TYPE\""
                                + " from \"DB\".\"INFORMATION_SCHEMA\".\"TABLES\""
                                + " where (\"TABLE_NAME\" = 'Orders' and \"TABLE_SCHEMA\" = 'RAW')");
    }

    @Test
    void readsADatasetsInformationSchema() {
        Warehouse warehouse = new Warehouse(
                "bigquery",
                "select * from (values ('id', 'INT64'), ('ok', 'BOOL'), ('price', 'NUMERIC(10, 2)'),"
                        + " ('s', 'STRUCT<a INT64, b BOOL>'), ('note', 'STRING(20)'))");
        assertThat(warehouse.introspector().columns(ORDERS))
                .containsExactly(
                        new ColumnType("id", "INT64"),
                        new ColumnType("ok", "BOOLEAN"),
                        new ColumnType("price", "NUMERIC"),
                        new ColumnType("s", "STRUCT<a INT64, b BOOL>"),
                        new ColumnType("note", "STRING"));
        assertThat(warehouse.asked)
                .containsExactly("select `column_name`, `data_type` from `Db`.`Raw`.`INFORMATION_SCHEMA`.`COLUMNS`"
                        + " where `table_name` = 'Orders' order by `ordinal_position`");
    }

    @Test
    void findsABigQueryView() {
        Warehouse warehouse = new Warehouse("bigquery", "select 'Db', 'Raw', 'Orders', 'MATERIALIZED VIEW'");
        assertThat(warehouse.introspector().find(ORDERS)).isEqualTo(new Existence.Present(ORDERS, "materialized_view"));
        assertThat(warehouse.introspector().find(Relation.of("Db", null, "Orders")))
                .isNull();
    }

    @Test
    void stopsBeforeTheDetailsOfADatabricksTable() {
        Warehouse warehouse = new Warehouse(
                "databricks",
                "select * from (values ('id', 'bigint', null), ('s', 'struct<a:int>', null), ('', '', ''),"
                        + " ('# Partition Information', '', ''), ('id', 'bigint', null))");
        assertThat(warehouse.introspector().columns(ORDERS))
                .containsExactly(new ColumnType("id", "bigint"), new ColumnType("s", "struct<a:int>"));
        assertThat(warehouse.asked).containsExactly("describe table `db`.`raw`.`orders`");
    }

    @Test
    void readsTheTypeOfADatabricksRelation() {
        Warehouse warehouse = new Warehouse(
                "databricks",
                "select * from (values ('Type', 'bigint', null), ('', '', ''),"
                        + " ('# Detailed Table Information', '', ''), ('Catalog', 'db', ''), ('Type', 'MANAGED', ''))");
        assertThat(warehouse.introspector().find(ORDERS))
                .isEqualTo(new Existence.Present(Relation.of("db", "raw", "orders"), "table"));
        assertThat(warehouse.asked).containsExactly("describe table extended `db`.`raw`.`orders`");
    }

    @Test
    void takesAMissingRelationForAnAnswer() {
        for (String type : List.of("snowflake", "bigquery", "databricks")) {
            Introspector introspector = new Warehouse(type, null).introspector();
            assertThat(introspector.find(ORDERS)).as(type).isEqualTo(new Existence.Absent());
            assertThat(introspector.columns(ORDERS)).as(type).isEmpty();
        }
    }

    @Test
    void cannotTellTheColumnsThatRedshiftsCatalogLacks() {
        Warehouse warehouse = new Warehouse("redshift", "select 'Db', null, null, null, null where false");
        assertThat(warehouse.introspector().columns(ORDERS)).isNull();
    }

    @Test
    void escapesWhatStandsInNames() {
        Relation hostile = Relation.of("d", "s", "x' or '1'='1");
        for (String type : List.of("snowflake", "bigquery", "databricks", "redshift", "postgres", "duckdb")) {
            Warehouse warehouse = new Warehouse(type, null);
            try {
                warehouse.introspector().find(hostile);
            } catch (RuntimeException notFound) {
                assertThat(notFound).hasMessageContaining("there is none");
            }
            assertThat(warehouse.asked).as(type).hasSize(1);
            assertThat(warehouse.asked.get(0)).doesNotContain("= 'x' or");
        }
    }
}
