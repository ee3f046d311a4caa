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

    private static final List<List<String>> SHAPES = List.of(List.of("name"), List.of("name", "alias"));

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
        return hasMarker(start, input) ? start : closing.with(start, input, Json.of(closing.marker(input, "")));
    }

    /** Returns whether a marker stands for an input, as it does for one without any value. */
    boolean hasMarker(Trial trial, Input input) {
        Json assigned = trial.assignment().value(input, subject.packageName());
        return assigned instanceof Json.Str && Markers.isIn(assigned);
    }

    /** Returns whether a rendering prints an input's marker. */
    boolean isPrinted(Trial probe, Input input) {
        String text = probe.text();
        return text != null && Markers.indexOf(text, closing.marker(input, ""), 0) >= 0;
    }

    /** Returns what can stand where the input is printed; none if it is not printed. */
    Set<Json> texts(Trial probe, Input input) {
        String text = probe.text();
        Set<Json> values = new LinkedHashSet<>();
        if (text != null && isPrinted(probe, input)) {
            for (String value : MarkerReading.values(text, closing.marker(input, ""), subject.lines())) {
                values.addAll(TextValues.of(value, parents));
            }
        }
        return values;
    }

    /** Returns a rendering with the markers of all inputs that are printed; null if there are fewer than two. */
    @Nullable
    Trial joint(Trial start, List<Input> inputs) {
        Assignment all = start.assignment();
        int count = 0;
        for (Input input : inputs) {
            if (isPrinted(probe(start, input), input)) {
                all = all.with(all.place(input, subject.packageName()), Json.of(closing.marker(input, "")));
                count++;
            }
        }
        return count < 2 ? null : closing.of(all);
    }

    /** Returns a rendering with what stands at the places of all markers; the same if none can be read. */
    Trial read(Trial jointly, List<Input> inputs) {
        String text = jointly.text();
        if (text == null) {
            return jointly;
        }
        Map<String, String> values = JointReading.values(text, subject.lines());
        Assignment all = jointly.assignment();
        for (Input input : inputs) {
            String value = values.get(closing.marker(input, ""));
            if (value != null) {
                all = all.with(
                        all.place(input, subject.packageName()),
                        TextValues.of(value, parents).get(0));
            }
        }
        return closing.of(all);
    }

    /** Returns lists that can stand where the input's items are printed; first the empty one. */
    Set<Json> lists(Trial start, Input input, Collection<?> current) {
        Set<Json> values = new LinkedHashSet<>();
        if (!current.isEmpty()) {
            values.add(Json.Arr.EMPTY);
        }
        ListProbe probe = new ListProbe(closing, subject);
        String plain = probe.text(start, input);
        if (plain != null && probe.isPrinted(plain, input)) {
            values.addAll(probe.values(start, input, plain));
        }
        Set<List<String>> shapes = new LinkedHashSet<>(SHAPES);
        current.stream().findFirst().map(PrintedCandidates::fields).ifPresent(shapes::add);
        shapes.remove(List.of());
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
        Map<String, Json> item = new LinkedHashMap<>();
        fields.forEach(field -> item.put(field, Json.of(closing.marker(input, field))));
        return new Json.Obj(item);
    }
}
