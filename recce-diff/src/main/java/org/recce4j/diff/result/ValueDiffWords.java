package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.Verdict;

/** A value diff for people. */
record ValueDiffWords(ValueDiff diff) {

    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(rows());
        structure(diff.structure(), parts);
        return String.join("; ", parts);
    }

    /** Adds how the columns differ. */
    static void structure(ValueDiff.Structure structure, List<String> parts) {
        add(parts, "only in base: ", structure.baseOnly());
        add(parts, "only in current: ", structure.currentOnly());
        add(
                parts,
                "other type: ",
                structure.typeChanges().stream()
                        .map(change -> change.column() + " (" + change.base() + ", now " + change.current() + ")")
                        .toList());
        if (!structure.notCompared().isEmpty()) {
            int left = structure.notCompared().size();
            parts.add(left == 1 ? "1 column is not compared" : Cells.of(left) + " columns are not compared");
        }
    }

    private static void add(List<String> parts, String label, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(label + Cells.names(names));
        }
    }

    private String rows() {
        ValueDiff.Rows rows = diff.rows();
        List<String> differing = diff.columns().stream()
                .filter(ValueDiff.ColumnMatch::differs)
                .map(ValueDiff.ColumnMatch::column)
                .toList();
        boolean same = rows.added() == 0 && rows.removed() == 0 && differing.isEmpty();
        if (same) {
            String values = diff.verdict() == Verdict.EQUAL ? "" : " in the columns that were compared";
            return "all " + Cells.of(rows.total()) + " rows are equal" + values + key();
        }
        String values = differing.isEmpty() ? ", no value differs" : ", values differ in " + Cells.names(differing);
        return Frames.rows(rows.total()) + key() + ": " + Cells.of(rows.added()) + " added, " + Cells.of(rows.removed())
                + " removed"
                + (diff.columns().isEmpty() ? "" : values);
    }

    private String key() {
        ValueDiff.Key key = diff.key();
        return switch (key.source()) {
            case NONE -> " (compared whole, for there is no key)";
            case PROPOSED ->
                " by " + String.join(", ", key.columns()) + " (a key that was not given: its values do not repeat)";
            case GIVEN, UNIQUE_KEY, CONSTRAINT, TEST -> " by " + String.join(", ", key.columns());
        };
    }

    /** The columns of which a value differs. */
    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "matched %", "matched", "different", "null in base", "null in current"));
        for (ValueDiff.ColumnMatch column : diff.columns()) {
            if (column.differs()) {
                table.add(List.of(
                        column.column(),
                        Shares.percent(column.matched(), diff.rows().common()),
                        Cells.of(column.matched()),
                        Cells.of(column.different()),
                        Cells.of(column.baseNull()),
                        Cells.of(column.currentNull())));
            }
        }
        return table.size() == 1 ? List.of() : table;
    }
}
