package org.recce4j.model;

import java.util.ArrayList;
import java.util.List;

/** A relation of a catalog in the form in which a state keeps it, both ways. */
final class CatalogFormat {

    private CatalogFormat() {}

    static Json.Obj write(Catalog.Table table) {
        List<Json> columns = FormatParts.all(
                table.columns(),
                column -> Json.Obj.builder()
                        .put("name", column.name())
                        .put("type", column.type())
                        .put("index", column.index())
                        .put("comment", column.comment())
                        .build());
        return table.extras().with("columns", new Json.Arr(columns));
    }

    static Catalog.Table read(Json.Obj json) {
        List<Catalog.TableColumn> columns = new ArrayList<>();
        for (Json.Obj column : FormatParts.objects(json, "columns")) {
            int index = column.get("index") instanceof Json.Num number
                    ? number.value().intValue()
                    : 0;
            columns.add(new Catalog.TableColumn(
                    FormatParts.text(column, "name"), FormatParts.text(column, "type"), index, column.text("comment")));
        }
        return new Catalog.Table(columns, json.without(List.of("columns")));
    }
}
