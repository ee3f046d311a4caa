package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationPolicyTest {

    private static final Relation ORDERS = Relation.of("analytics", "dev", "orders");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', textBlock = """
            postgres,   "analytics"."dev"."orders"
            duckdb,     "analytics"."dev"."orders"
            snowflake,  analytics.dev.orders
            bigquery,   `analytics`.`dev`.`orders`
            databricks, `analytics`.`dev`.`orders`
            spark,      dev.orders
            clickhouse, `dev`.`orders`
            no_such,    "analytics"."dev"."orders"
            """)
    void writesARelationAsTheAdapterDoes(String adapter, String expected) {
        assertThat(RelationPolicy.of(adapter).render(ORDERS)).isEqualTo(expected);
    }

    @Test
    void followsTheQuotesOfDbtsOwnRendering() {
        assertRendered("snowflake", "analytics.dev.\"orders\"", "analytics.dev.\"orders\"");
        assertRendered("duckdb", "\"dev\".\"orders\"", "\"dev\".\"orders\"");
        assertRendered("postgres", "read_parquet('x')", "\"analytics\".\"dev\".\"orders\"");
    }

    @Test
    void escapesAQuoteInsideANameThatDbtDidNot() {
        Relation hostile = new Relation(null, "dev", "a\"b", "\"dev\".\"a\"b\"");
        assertThat(RelationPolicy.of("duckdb").render(hostile)).isEqualTo("\"dev\".\"a\"\"b\"");
        assertThat(RelationPolicy.of("bigquery").quoted("a`b\\")).isEqualTo("`a\\`b\\\\`");
        assertThat(RelationPolicy.of("databricks").quoted("a`b")).isEqualTo("`a``b`");
    }

    @Test
    void takesTheFlagsOfASource() {
        Json.Obj quoting =
                Json.Obj.builder().put("identifier", true).put("schema", null).build();
        assertThat(RelationPolicy.of("snowflake").render(ORDERS, quoting)).isEqualTo("analytics.dev.\"orders\"");
    }

    @Test
    void anotherAdapterNamesWhatDiffersFromStandardSql() {
        assertThat(RelationPolicy.builder("mine").build().render(ORDERS)).isEqualTo("\"analytics\".\"dev\".\"orders\"");
        RelationPolicy other = RelationPolicy.builder("mine")
                .quote('`')
                .includesDatabase(false)
                .quotesByDefault(false)
                .backslash(true)
                .lowersCase(true)
                .build();
        assertThat(other.render(Relation.of("analytics", "DEV", "Orders"))).isEqualTo("dev.orders");
        assertThat(other.quoted("a`b")).isEqualTo("`a\\`b`");
    }

    private static void assertRendered(String adapter, String rendered, String expected) {
        Relation relation = new Relation("analytics", "dev", "orders", rendered);
        assertThat(RelationPolicy.of(adapter).render(relation)).isEqualTo(expected);
    }
}
