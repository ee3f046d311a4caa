package org.recce4j.render.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;

/** Templates of our own, against the answers of seven adapters' own Python: output to the byte, class and message of errors. */
class AdapterTablesTest {

    @Test
    void relationsAnswerAsDbts() {
        List<AdapterTable.Row> rows = AdapterTable.of("relations.jsonl");
        compare(rows);
        assertThat(rows).hasSize(1_993);
    }

    @Test
    void columnsAnswerAsDbts() {
        List<AdapterTable.Row> rows = AdapterTable.of("columns.jsonl");
        compare(rows);
        assertThat(rows).hasSize(1_015);
    }

    private static void compare(List<AdapterTable.Row> rows) {
        Jinja jinja = Jinja.standard();
        SoftAssertions softly = new SoftAssertions();
        for (AdapterTable.Row row : rows) {
            softly.assertThat(JinjaAnswers.of(jinja, row.template(), variables(row)))
                    .as("%s: %s %s", row.adapter(), row.template(), row.quoting())
                    .isEqualTo(row.expected());
        }
        softly.assertAll();
    }

    static Map<String, Object> variables(AdapterTable.Row row) {
        RelationFactory relations = new RelationFactory(row.adapter(), "1.12.6", row.quoting());
        Node model =
                node("model.shop.orders", Relation.of("Db", "Sch", "Orders")).build();
        Node source = node("source.shop.raw.orders", Relation.of("Db", "Sch", "Raw Orders"))
                .extras(Json.Obj.builder()
                        .put(
                                "quoting",
                                Json.Obj.builder()
                                        .put("database", Json.of(false))
                                        .put("schema", Json.of(true))
                                        .put("column", Json.of(true))
                                        .build())
                        .build())
                .build();
        Map<String, Object> variables = new HashMap<>();
        variables.put("rel", relations.of(model));
        variables.put("src", relations.of(source));
        variables.put("cte", relations.ephemeral(model));
        variables.put("none_of", relations.of(model).withLimit(0));
        variables.put("five_of", relations.of(model).withLimit(5));
        variables.put("empty_cte", relations.ephemeral(model).withLimit(0));
        variables.put("api", Map.of("Relation", relations.api(), "Column", relations.columnApi()));
        variables.put("adapter", Map.of("Relation", relations.api()));
        return variables;
    }

    private static Node.Builder node(String id, Relation relation) {
        return Node.builder(new NodeId(id)).relation(relation);
    }
}
