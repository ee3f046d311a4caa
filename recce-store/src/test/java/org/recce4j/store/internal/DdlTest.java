package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreDatabase;

class DdlTest {

    private final StoreDatabase database = new StoreDatabase();
    private final Ddl ddl = ddl("duckdb");

    private static Ddl ddl(String warehouse) {
        BuildDialect dialect = Sql.parts(Adapters.builtIn().require(warehouse).dialect());
        return new Ddl(dialect, new StoreNames(dialect, "s"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(Query... queries) {
        for (Query query : queries) {
            database.execute(text("duckdb", query));
        }
    }

    private static String text(String warehouse, Query query) {
        return Sql.builder(Adapters.builtIn().require(warehouse).dialect()).renderInlined(query);
    }

    @Test
    void eachStatementCanBeRepeated() {
        for (int i = 0; i < 2; i++) {
            execute(ddl.createSchema(), ddl.create(Layout.RUNS), ddl.create(Layout.CONTENTS));
        }
        database.execute("insert into s.contents (content_id, part, body) values ('a', 0, 'b')");
        execute(ddl.create(Layout.CONTENTS));
        assertThat(database.number("select count(*) from s.contents")).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            execute(ddl.dropTable("contents"));
        }
        assertThat(database.rows("select table_name from duckdb_tables() where schema_name = 's'"))
                .singleElement()
                .asString()
                .isEqualTo("[runs]");
    }

    @Test
    void aColumnOfAKeyIsNeverNull() {
        execute(ddl.createSchema(), ddl.create(Layout.CONTENTS));
        database.execute("insert into s.contents (content_id, part, body) values ('a', 1, null)");
        assertThatThrownBy(
                        () -> database.execute("insert into s.contents (content_id, part, body) values (null, 2, 'c')"))
                .isInstanceOf(SqlException.class)
                .hasRootCauseMessage("Constraint Error: NOT NULL constraint failed: contents.content_id");
    }

    /** Others take a primary key as a promise, or slow down bulk inserts for it; the store needs none to be right. */
    @ParameterizedTest
    @CsvSource({
        "duckdb, false",
        "postgres, true",
        "redshift, false",
        "snowflake, false",
        "bigquery, false",
        "databricks, false"
    })
    void aPrimaryKeyIsDeclaredOnPostgresAlone(String warehouse, boolean declared) {
        assertThat(text(warehouse, ddl(warehouse).create(Layout.CONTENTS)).contains("primary key"))
                .isEqualTo(declared);
    }
}
