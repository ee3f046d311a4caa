package org.recce4j.render.internal.calibration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** Values that a rendering with a marker shows. */
final class PrintedCandidates {

    private static final List<List<String>> SHAPES = List.of(List.of(), List.of("name"), List.of("name", "alias"));

    private final Closing closing;
    private final Subject subject;
    private final Map<String, Json> parents;

    PrintedCandidates(Closing closing, Subject subject, Map<String, Json> parents) {
        this.closing = closing;
        this.subject = subject;
        this.parents = parents;
    }

    /** Returns a rendering in which a marker stands for the input: the start itself, if one does already. */
    Trial probe(Trial start, Input input) {
        Json assigned = start.assignment().value(input, subject.packageName());
        return assigned instanceof Json.Str && Markers.isIn(assigned)
                ? start
                : closing.with(start, input, Json.of(closing.marker(input, "")));
    }

    /** Returns what can stand where the input is printed; none if it is not printed. */
    Set<Json> texts(Trial probe, Input input) {
        String text = probe.text();
        String marker = closing.marker(input, "");
        Set<Json> values = new LinkedHashSet<>();
        if (text != null && Markers.indexOf(text, marker, 0) >= 0) {
            for (String value : MarkerReading.values(text, marker, subject.lines())) {
                values.addAll(TextValues.of(value, parents));
            }
        }
        return values;
    }

    /** Returns lists that can stand where the input's items are printed; first the empty one. */
    Set<Json> lists(Trial start, Input input, Collection<?> current) {
        Set<Json> values = new LinkedHashSet<>();
        if (!current.isEmpty()) {
            values.add(Json.Arr.EMPTY);
        }
        Set<List<String>> shapes = new LinkedHashSet<>(SHAPES);
        current.stream().findFirst().ifPresent(item -> shapes.add(fields(item)));
        for (List<String> shape : shapes) {
            Json item = item(input, shape);
            String text =
                    closing.with(start, input, new Json.Arr(List.of(item))).text();
            if (text != null && Markers.isIn(text)) {
                values.addAll(ListReading.values(text, item, subject.lines()));
            }
        }
        return values;
    }

    private static List<String> fields(@Nullable Object item) {
        return item instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    private Json item(Input input, List<String> fields) {
        if (fields.isEmpty()) {
            return Json.of(closing.marker(input, ""));
        }
        Map<String, Json> item = new LinkedHashMap<>();
        fields.forEach(field -> item.put(field, Json.of(closing.marker(input, field))));
        return new Json.Obj(item);
    }
}
