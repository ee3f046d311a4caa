package org.recce4j.render.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.internal.relation.AdapterTable;
import org.recce4j.render.internal.relation.RelationFactory;
import org.recce4j.render.internal.table.AgateTables;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.TemplateObject;

class AdapterFunctionsTest {

    /** dbt's config of a model. */
    private record ModelConfig(Map<?, ?> values) implements TemplateObject {
        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "get" -> (Jinja.Callable) given -> values.get(given.text(0, "get"));
                case "persist_relation_docs" ->
                    (Jinja.Callable) given ->
                            values.get("persist_docs") instanceof Map<?, ?> docs ? docs.get("relation") : false;
                default -> MISSING;
            };
        }
    }

    private record Adapter(AdapterSettings settings) implements TemplateObject {
        @Override
        public @Nullable Object attribute(String name) {
            return AdapterFunctions.attribute(settings, name);
        }
    }

    @Test
    void answersAsDbtsAdapters() {
        List<AdapterTable.Row> rows = AdapterTable.of("adapter.jsonl");
        SoftAssertions softly = new SoftAssertions();
        for (AdapterTable.Row row : rows) {
            softly.assertThat(JinjaAnswers.of(Jinja.standard(), row.template(), variables(row)))
                    .as("%s: %s", row.adapter(), row.template())
                    .isEqualTo(row.expected());
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThan(380);
    }

    static Map<String, Object> variables(AdapterTable.Row row) {
        RelationFactory relations = new RelationFactory(row.adapter(), "1.12.6", row.quoting());
        Map<String, Json> target = Map.of("dbname", Json.of("Db"), "external_root", Json.of("out"));
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                "adapter",
                new Adapter(new AdapterSettings(row.adapter(), "shop", relations, Json.Obj.EMPTY, target, true, null)));
        variables.put("api", Map.of("Column", relations.columnApi()));
        variables.put("config_of", (Jinja.Callable)
                given -> new ModelConfig((Map<?, ?>) given.positional().get(0)));
        variables.put("model_of", (Jinja.Callable) AdapterFunctionsTest::model);
        variables.put("csv", AgateTables.of(csv(), true));
        return variables;
    }

    private static Object model(Arguments given) {
        return Map.of("config", given.positional().get(0), "database", "Db", "schema", "Sch", "alias", "Orders");
    }

    private static QueryResult csv() {
        return new QueryResult(
                List.of("text", "number", "whole", "integer", "boolean"),
                List.of(
                        Arrays.asList("a", new BigDecimal("1.25"), new BigDecimal("3"), 4L, true),
                        Arrays.asList("bcd", new BigDecimal("2.50"), new BigDecimal("5"), 7L, false),
                        Arrays.asList("ééé", null, new BigDecimal("8"), null, null)));
    }

    @Test
    void knowsTheTypesOfTimes() {
        assertThat(SeedTypes.of("postgres", new TableColumn("DateTime", List.of())))
                .isEqualTo("timestamp without time zone");
        assertThat(SeedTypes.of("redshift", new TableColumn("TimeDelta", List.of())))
                .isEqualTo("varchar(24)");
        assertThat(SeedTypes.of("redshift", new TableColumn("Text", List.of()))).isEqualTo("varchar(64)");
        assertThat(SeedTypes.of("bigquery", new TableColumn("Date", List.of()))).isEqualTo("date");
        assertThat(SeedTypes.of("duckdb", new TableColumn("Other", List.of()))).isNull();
    }
}
