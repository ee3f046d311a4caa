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

    /** Returns what can stand where the input is printed; none if it is not printed. */
    Set<Json> texts(Trial start, Input input) {
        Json assigned = start.assignment().value(input, subject.packageName());
        boolean isMarked = assigned instanceof Json.Str && Markers.isIn(assigned);
        String marker = isMarked ? ((Json.Str) assigned).value() : closing.marker();
        Trial probe = isMarked ? start : with(start, input, Json.of(marker));
        Set<Json> values = new LinkedHashSet<>();
        String text = probe.text();
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
            Json item = item(shape);
            String text = with(start, input, new Json.Arr(List.of(item))).text();
            if (text != null && Markers.isIn(text)) {
                values.addAll(ListReading.values(text, item, subject.lines()));
            }
        }
        return values;
    }

    private static List<String> fields(@Nullable Object item) {
        return item instanceof Map<?, ?> map ? map.keySet().stream().map(String::valueOf).toList() : List.of();
    }

    private Json item(List<String> fields) {
        if (fields.isEmpty()) {
            return Json.of(closing.marker());
        }
        Map<String, Json> item = new LinkedHashMap<>();
        fields.forEach(field -> item.put(field, Json.of(closing.marker())));
        return new Json.Obj(item);
    }

    private Trial with(Trial start, Input input, Json value) {
        Assignment assignment = start.assignment();
        return closing.of(subject, assignment.with(assignment.place(input, subject.packageName()), value));
    }
}
