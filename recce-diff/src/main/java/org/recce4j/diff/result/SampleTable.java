package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/** Sample rows for people: a differing cell shows both values. */
record SampleTable(Samples samples, QueryDiff.Sides sides) {

    private static final String ARROW = " → ";

    CheckResult.Detail detail() {
        List<String> counts = new ArrayList<>();
        for (Samples.Kind kind : Samples.Kind.values()) {
            long count =
                    samples.rows().stream().filter(row -> row.kind() == kind).count();
            if (count > 0) {
                counts.add(Numbers.of(count) + " " + words(kind));
            }
        }
        String title = samples.more() ? "some of the rows that differ: " : "rows that differ: ";
        return new CheckResult.Detail(title + String.join(", ", counts), table());
    }

    private String words(Samples.Kind kind) {
        if (kind == Samples.Kind.CHANGED
                || (sides.areEnvironments() && !samples.key().isEmpty())) {
            return kind.text();
        }
        return "only in " + (kind == Samples.Kind.ADDED ? sides.current() : sides.base());
    }

    private List<List<String>> table() {
        List<Integer> shown = IntStream.range(0, samples.columns().size())
                .filter(this::isShown)
                .boxed()
                .toList();
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("row"));
        shown.forEach(index -> head.add(samples.columns().get(index).name()));
        table.add(head);
        for (Samples.Row row : samples.rows()) {
            List<String> line = new ArrayList<>(List.of(words(row.kind())));
            shown.forEach(index -> line.add(cell(row, index)));
            table.add(line);
        }
        return table;
    }

    /** Of changed rows, the key and the columns that differ say it all. */
    private boolean isShown(int index) {
        return samples.key().contains(samples.columns().get(index).name())
                || samples.rows().stream()
                        .anyMatch(row -> row.kind() != Samples.Kind.CHANGED
                                || row.differing().contains(index));
    }

    private String cell(Samples.Row row, int index) {
        String type = samples.columns().get(index).type();
        if (row.differing().contains(index)) {
            String before = text(Objects.requireNonNull(row.base()).get(index), type);
            return before + ARROW + text(Objects.requireNonNull(row.current()).get(index), type);
        }
        List<Json> values = row.current() == null ? row.base() : row.current();
        return text(Objects.requireNonNull(values).get(index), type);
    }

    /** Returns a value; a text that would look like something else in quotes. */
    static String text(Json value, String type) {
        String text = Frames.text(value);
        if (!(value instanceof Json.Str)) {
            return text;
        }
        if (type.equals("datetime")) {
            return Cells.timestamp(text);
        }
        boolean isUnclear = text.isBlank() || !text.equals(text.strip()) || text.contains("→") || text.equals("NULL");
        return isUnclear ? '"' + text + '"' : text;
    }
}
