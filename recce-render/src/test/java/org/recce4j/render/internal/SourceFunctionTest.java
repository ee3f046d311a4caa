package org.recce4j.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.yaml.Yaml;

/** dbt-core 1.12: {@code Manifest.resolve_source} and {@code RuntimeSourceResolver}, from the root project. */
class SourceFunctionTest {

    private static final ProjectState STATE = Shop.state()
            .add(Shop.source("fees", "raw", "orders", Json.Obj.EMPTY))
            .add(Shop.source("shop", "raw", "orders", Json.Obj.EMPTY))
            .add(Shop.source("fees", "raw", "rates", Json.Obj.EMPTY))
            .add(Shop.source("shop", "raw data", "Order Lines", Json.Obj.EMPTY))
            .add(Shop.model("shop", "customers"))
            .build();

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            source('raw', 'orders')             -> "db"."shop"."orders"
            source('raw', 'rates')              -> "db"."fees"."rates"
            source('raw data', 'Order Lines')   -> "db"."shop"."Order Lines"
            """)
    void looksInTheRootProjectAndThenEverywhere(String call, String sql) {
        assertThat(Shop.answer(STATE, "{{ " + call + " }}")).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            source('raw', 'nope')          -> raw.nope
            source('nope', 'orders')       -> nope.orders
            source('RAW', 'orders')        -> RAW.orders
            source('raw', 'customers')     -> raw.customers
            source('', '')                 -> .
            """)
    void saysWhatItDidNotFind(String call, String what) {
        assertThat(Shop.answer(STATE, "{{ " + call + " }}"))
                .isEqualTo("RENDER-SOURCE-NOT-FOUND: The SQL depends on a source named '" + what
                        + "' which was not found; check the name and its package");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            source('raw')                 -> source() takes exactly two arguments (1 given)
            source('raw', name='orders')  -> source() takes exactly two arguments (1 given)
            source(none, 'orders')        -> The source name (first) argument to source() must be a string, got <class 'NoneType'>
            source('raw', 5)              -> The table name (second) argument to source() must be a string, got <class 'int'>
            """)
    void saysHowItIsCalled(String call, String why) {
        assertThat(Shop.answer(STATE, "{{ " + call + " }}")).isEqualTo("RENDER-ARGUMENTS: " + why);
    }

    @Test
    void saysThatASourceHasNoRelation() {
        ProjectState state = Shop.state()
                .add(Node.builder(new NodeId("source.shop.raw.x"))
                        .packageName("shop")
                        .extras(Json.Obj.builder().put("source_name", "raw").build())
                        .build())
                .build();
        assertThat(Shop.answer(state, "{{ source('raw', 'x') }}"))
                .isEqualTo(
                        "RENDER-COMPILATION: Cannot name the relation of \"source.shop.raw.x\": the artifact gives no"
                                + " identifier");
    }

    /** The adapter's quotes, and the source's own on top of them; the project's do not count. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '\'', textBlock = """
            duckdb    -> {}                                       -> "db"."shop"."t"
            duckdb    -> {"identifier": false}                    -> "db"."shop".t
            duckdb    -> {"database": false, "schema": false}     -> db.shop."t"
            duckdb    -> {"identifier": null, "column": false}    -> "db"."shop"."t"
            snowflake -> {}                                       -> db.shop.t
            snowflake -> {"identifier": true}                     -> db.shop."t"
            bigquery  -> {"schema": false}                        -> `db`.shop.`t`
            """)
    void quotesAsTheSourceSays(String adapter, String quoting, String sql) {
        Json.Obj extras = Json.Obj.builder().put("quoting", Yaml.read(quoting)).build();
        ProjectState state = Shop.on(adapter, "shop")
                .add(Shop.source("shop", "raw", "t", extras))
                .build();
        assertThat(Shop.answer(state, "{{ source('raw', 't') }}")).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            duckdb   -> data/{name}.parquet               -> 'data/t.parquet'
            duckdb   -> read_csv('{schema}/{name}.csv')   -> read_csv('shop/t.csv')
            postgres -> data/{name}.parquet               -> "db"."shop"."t"
            """)
    void readsAFileInPlaceOfATableOnDuckDb(String adapter, String location, String sql) {
        Json.Obj meta = Json.Obj.builder().put("external_location", location).build();
        ProjectState state = Shop.on(adapter, "shop")
                .add(Shop.source(
                        "shop", "raw", "t", Json.Obj.builder().put("meta", meta).build()))
                .build();
        assertThat(Shop.answer(state, "{{ source('raw', 't') }}")).isEqualTo(sql);
    }
}
