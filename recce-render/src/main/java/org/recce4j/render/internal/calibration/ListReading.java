package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;

/** Reads the items of a list off the compiled text, after a rendering with one item whose texts are markers. */
final class ListReading {

    private ListReading() {}

    /**
     * Returns lists that can stand for the value.
     *
     * @param item a text or an object of texts: the markers
     */
    static Set<Json> values(String rendered, Json item, List<String> compiled) {
        List<String> markers = markers(item);
        Set<Json> lists = new LinkedHashSet<>();
        for (LineDiff.Hunk hunk : LineDiff.of(Words.lines(rendered), compiled)) {
            if (hunk.left().stream().anyMatch(Markers::isIn)) {
                add(lists, item, columns(hunk, markers));
            }
        }
        if (markers.size() == 1) {
            List<String> words = MarkerReading.words(rendered, markers.get(0), compiled);
            add(lists, item, List.of(words));
        }
        return lists;
    }

    private static List<String> markers(Json item) {
        return item instanceof Json.Obj object
                ? object.fields().values().stream()
                        .map(value -> String.valueOf(value.toPlain()))
                        .toList()
                : List.of(String.valueOf(item.toPlain()));
    }

    /** For each marker the texts of the lines that look like the first line that has it. */
    private static List<List<String>> columns(LineDiff.Hunk hunk, List<String> markers) {
        List<List<String>> columns = new ArrayList<>();
        for (String marker : markers) {
            List<String> best = List.of();
            for (String line : new LinkedHashSet<>(hunk.left())) {
                if (best.isEmpty() && Markers.indexOf(line, marker, 0) >= 0) {
                    best = texts(line, marker, hunk.right());
                }
            }
            columns.add(best);
        }
        return columns;
    }

    private static List<String> texts(String line, String marker, List<String> compiled) {
        Set<String> texts = new LinkedHashSet<>();
        for (String other : compiled) {
            Map<String, String> match = other.length() > 4_000 ? null : LinePattern.match(line, other);
            String text = match == null ? "" : match.getOrDefault(marker, "");
            if (!text.isBlank() && text.equals(text.strip())) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    private static void add(Set<Json> lists, Json item, List<List<String>> columns) {
        int size = columns.get(0).size();
        if (size == 0 || size > 200 || columns.stream().anyMatch(column -> column.size() != size)) {
            return;
        }
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(item(item, columns, i));
        }
        lists.add(new Json.Arr(items));
    }

    private static Json item(Json shape, List<List<String>> columns, int index) {
        if (!(shape instanceof Json.Obj object)) {
            return Json.of(columns.get(0).get(index));
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        int field = 0;
        for (String name : object.fields().keySet()) {
            fields.put(name, Json.of(columns.get(field++).get(index)));
        }
        return new Json.Obj(fields);
    }
}
