package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.recce4j.extract.ArtifactErrorCode;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.stream.JsonTreeReader;

/** A catalog, in one pass. */
final class CatalogMapper {

    private static final List<String> COLUMN_FIELDS = List.of("name", "type", "index", "comment");

    private CatalogMapper() {}

    static Catalog read(ArtifactFile file, JsonParser parser) throws IOException {
        Json.Obj metadata = Json.Obj.EMPTY;
        Json errors = Json.Null.INSTANCE;
        Map<NodeId, Catalog.Table> tables = new LinkedHashMap<>();
        Json.Obj.Builder extras = Json.Obj.builder();
        boolean hasNodes = false;
        JsonTreeReader values = file.values(parser);
        for (String section = values.nextName(); section != null; section = values.nextName()) {
            parser.nextToken();
            switch (section) {
                case "metadata" -> {
                    metadata = values.read() instanceof Json.Obj object ? object : Json.Obj.EMPTY;
                    file.requireKind(metadata, "/catalog/");
                }
                case "errors" -> errors = values.read();
                case "nodes", "sources" -> {
                    hasNodes = true;
                    readTables(file, parser, values, section, tables);
                }
                default -> extras.put(section, values.read());
            }
        }
        if (!hasNodes) {
            throw file.wrongKind("it has neither \"nodes\" nor \"sources\"");
        }
        return new Catalog(metadata, tables, errors, extras.build());
    }

    private static void readTables(
            ArtifactFile file,
            JsonParser parser,
            JsonTreeReader values,
            String section,
            Map<NodeId, Catalog.Table> tables)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw file.wrongKind("its \"" + section + "\" is not an object");
        }
        for (String key = values.nextName(); key != null; key = values.nextName()) {
            parser.nextToken();
            Json entry = values.read();
            String id = key;
            NodeId node = NodeId.find(key)
                    .orElseThrow(() -> file.failure(
                            ArtifactErrorCode.INVALID_NODE,
                            "at $." + section + "[\"" + id + "\"]: it is not a unique id; let dbt write it again"));
            tables.put(node, table(entry instanceof Json.Obj object ? object : Json.Obj.EMPTY));
        }
    }

    private static Catalog.Table table(Json.Obj entry) {
        List<Catalog.TableColumn> columns = new ArrayList<>();
        Json.Obj.Builder more = Json.Obj.builder();
        entry.object("columns").fields().forEach((name, value) -> {
            Json.Obj column = value instanceof Json.Obj object ? object : Json.Obj.EMPTY;
            columns.add(new Catalog.TableColumn(
                    Objects.requireNonNullElse(column.text("name"), name),
                    Objects.requireNonNullElse(column.text("type"), ""),
                    column.get("index") instanceof Json.Num index
                            ? index.value().intValue()
                            : columns.size() + 1,
                    column.text("comment")));
            Json.Obj rest = column.without(COLUMN_FIELDS);
            if (!rest.fields().isEmpty()) {
                more.put(name, rest);
            }
        });
        Json.Obj extras = entry.without(List.of("columns", "unique_id"));
        Json.Obj columnExtras = more.build();
        return new Catalog.Table(
                columns, columnExtras.fields().isEmpty() ? extras : extras.with("columns", columnExtras));
    }
}
