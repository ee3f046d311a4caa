package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.recce4j.model.ProjectState;

/** Nodes, edges and macros of a manifest, counted by walking its tokens: it shares no code with the reader. */
final class ManifestCounts {

    private static final Set<String> SECTIONS = Set.of(
            "nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions");

    private int nodes;
    private int macros;
    private final Set<String> edges = new HashSet<>();

    private ManifestCounts() {}

    static ManifestCounts of(InputStream manifest) throws IOException {
        ManifestCounts counts = new ManifestCounts();
        try (JsonParser parser = new JsonFactory().createParser(manifest)) {
            parser.nextToken();
            for (String section = parser.nextFieldName(); section != null; section = parser.nextFieldName()) {
                parser.nextToken();
                if (section.equals("macros")) {
                    counts.macros = countFields(parser);
                } else if (SECTIONS.contains(section) && parser.currentToken() == JsonToken.START_OBJECT) {
                    counts.walk(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return counts;
    }

    void assertCounted(String name, ProjectState state) {
        assertThat(nodes).as(name).isPositive();
        assertThat(state.nodes()).as(name).hasSize(nodes);
        assertThat(state.edges()).as(name).hasSize(edges.size());
        assertThat(state.macros()).as(name).hasSize(macros);
    }

    private static int countFields(JsonParser parser) throws IOException {
        int fields = 0;
        while (parser.nextFieldName() != null) {
            fields++;
            parser.nextToken();
            parser.skipChildren();
        }
        return fields;
    }

    private void walk(JsonParser parser) throws IOException {
        for (String id = parser.nextFieldName(); id != null; id = parser.nextFieldName()) {
            nodes++;
            parser.nextToken();
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                if (field.equals("depends_on")) {
                    dependsOn(parser, id);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void dependsOn(JsonParser parser, String id) throws IOException {
        for (String kind = parser.nextFieldName(); kind != null; kind = parser.nextFieldName()) {
            parser.nextToken();
            if (kind.equals("nodes") && parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    edges.add(parser.getText() + " > " + id);
                }
            } else {
                parser.skipChildren();
            }
        }
    }
}
