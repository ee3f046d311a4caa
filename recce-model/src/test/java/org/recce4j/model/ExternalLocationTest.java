package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.text.JsonText;

/** dbt-duckdb 1.11, README "Reading from external files" and relation.py. */
class ExternalLocationTest {

    private static final RelationPolicy DUCKDB = RelationPolicy.of("duckdb");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        s3://bucket/{name}.parquet             | -        | 's3://bucket/orders.parquet'
        data/{schema}/{identifier}.csv         | -        | 'data/raw/ORDERS.csv'
        read_parquet('{name}/*.parquet')       | -        | read_parquet('orders/*.parquet')
        'data/x.csv'                           | -        | 'data/x.csv'
        it's.csv                               | -        | 'it''s.csv'
        {{literal}} {gone}                     | -        | '{literal} {gone}'
        {region}/{name}                        | -        | 'eu/orders'
        %(schema)s/%(name)s 100%%              | oldstyle | 'raw/orders 100%'
        ${schema}/$name $$5                    | template | 'raw/orders $5'
        $name {name}                           | template | 'orders {name}'
        """)
    void isASourcesMetaWithItsFieldsPutIn(String location, @Nullable String formatter, String sql) {
        Map<String, Object> meta = new LinkedHashMap<>(Map.of("external_location", location, "region", "eu"));
        if (formatter != null) {
            meta.put("formatter", formatter);
        }
        assertThat(DUCKDB.externalLocation(source("meta", meta))).isEqualTo(sql);
    }

    @Test
    void isReadFromTheSourceAndFromItsTable() {
        Map<String, Object> meta = Map.of("external_location", "x/{name}.csv");
        assertThat(DUCKDB.externalLocation(source("source_meta", meta))).isEqualTo("'x/orders.csv'");
        assertThat(DUCKDB.externalLocation(source("other", meta))).isNull();
    }

    @Test
    void isReadFromTheConfigBeforeTheMeta() {
        Json.Obj config = (Json.Obj) JsonText.read("{\"external_location\": \"{name}.csv\", \"name\": \"new\"}");
        Node source = source("meta", Map.of("external_location", "old.csv")).toBuilder()
                .config(new Config(config, Json.Obj.EMPTY, List.of()))
                .build();
        assertThat(DUCKDB.externalLocation(source)).isEqualTo("'new.csv'");
    }

    @Test
    void aSourceOfAPluginIsATable() {
        Map<String, Object> meta = Map.of("external_location", "x.csv", "plugin", "excel");
        assertThat(DUCKDB.externalLocation(source("meta", meta))).isNull();
    }

    @Test
    void anotherAdapterHasNone() {
        Node source = source("meta", Map.of("external_location", "x.csv"));
        assertThat(RelationPolicy.of("postgres").externalLocation(source)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"materialized": "external"}                                           | 'orders.parquet'
        {"materialized": "external", "format": "csv"}                          | 'orders.csv'
        {"materialized": "external", "location": "out/o'x.parquet"}            | 'out/o''x.parquet'
        {"materialized": "external", "options": {"partition_by": "year"}}      | 'orders'
        """)
    void anExternalModelIsAFile(String config, String location) {
        assertThat(state(model(config)).externalLocations()).containsExactly(location);
    }

    @Test
    void aTableIsNoFile() {
        assertThat(state(model("{\"materialized\": \"table\"}")).externalLocations())
                .isEmpty();
    }

    private static ProjectState state(Node node) {
        return ProjectState.builder(StateInfo.fromJson(Json.Obj.EMPTY.with("adapter_type", Json.of("duckdb"))))
                .add(node)
                .build();
    }

    private static Node model(String config) {
        Json.Obj resolved = (Json.Obj) JsonText.read(config);
        return Node.builder(new NodeId("model.shop.orders"))
                .relation(Relation.of("db", "main", "orders"))
                .config(new Config(resolved, Json.Obj.EMPTY, List.of()))
                .build();
    }

    private static Node source(String field, Map<String, Object> meta) {
        return Node.builder(new NodeId("source.shop.raw.orders"))
                .name("orders")
                .relation(Relation.of("db", "raw", "ORDERS"))
                .extras(Json.Obj.EMPTY.with(field, Json.of(meta)))
                .build();
    }
}
