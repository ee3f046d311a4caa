package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.Verdict;
import org.recce4j.model.print.Numbers;

/** A value diff for people. */
record ValueDiffWords(ValueDiff diff) {

    static final String NO_COLUMN = "no column was compared";

    String summary() {
        List<String> parts = new ArrayList<>();
        structure(diff.structure(), diff.evidence(), parts);
        boolean columnsComeFirst =
                (rowsAreEqual() || diff.structure().compared().isEmpty()) && diff.verdict() == Verdict.DIFFERENT;
        parts.add(columnsComeFirst ? parts.size() : 0, rows());
        rules(diff.structure(), rowsAreEqual(), parts);
        diff.evidence().addTo(parts, diff.verdict());
        SampledPart sample = diff.evidence().scope().sample();
        if (sample != null && !rowsAreEqual()) {
            parts.add("in " + sample.words(diff.rows().total()));
        }
        return String.join("; ", parts);
    }

    /**
     * Adds what a user said of columns, and which look renamed.
     *
     * @param saysTolerances whether the parts say already what was not compared exactly
     */
    static void rules(ValueDiff.Structure structure, boolean saysTolerances, List<String> parts) {
        if (!saysTolerances) {
            add(parts, "tolerances in ", structure.rules().comparisons());
        }
        structure.rules().addTo(parts);
        structure.renames().forEach(rename -> parts.add(rename.words()));
    }

    /** Equal values with a comparator are not said to be the same. */
    static String tolerances(ValueDiff.Structure structure) {
        List<String> comparisons = structure.rules().comparisons();
        return comparisons.isEmpty() ? "" : ", with tolerances in " + Cells.names(comparisons);
    }

    /** Adds how the columns differ. */
    static void structure(ValueDiff.Structure structure, Evidence evidence, List<String> parts) {
        add(parts, "only in base: ", structure.baseOnly());
        add(parts, "only in current: ", structure.currentOnly());
        add(
                parts,
                "type changed: ",
                structure.typeChanges().stream()
                        .map(change -> change.column() + " (" + change.base() + " to " + change.current() + ")")
                        .toList());
        if (evidence.isOfCountsOnly()) {
            parts.add(structure.notCompared().get(0));
        } else if (!structure.notCompared().isEmpty()) {
            int left = structure.notCompared().size();
            parts.add(left == 1 ? "1 column is not compared" : Cells.of(left) + " columns are not compared");
        }
    }

    static void add(List<String> parts, String label, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(label + Cells.names(names));
        }
    }

    private String rows() {
        ValueDiff.Rows rows = diff.rows();
        if (diff.evidence().isOfCountsOnly()) {
            return ofCounts(rows.removed(), rows.added());
        }
        if (diff.structure().compared().isEmpty()) {
            boolean isLeftOut = !diff.structure().notCompared().isEmpty() && rows.removed() + rows.added() > 0;
            return isLeftOut ? ofCounts(rows.removed(), rows.added()) : NO_COLUMN;
        }
        if (rowsAreEqual()) {
            return equalRows(rows.total());
        }
        List<String> differing = differing();
        String values = differing.isEmpty()
                ? ", no value differs"
                : ", values differ in "
                        + Cells.names(differing.stream()
                                .map(diff.structure().rules()::shown)
                                .toList());
        return Numbers.count(rows.total(), "row") + key() + ": " + Cells.of(rows.added()) + " added, "
                + Cells.of(rows.removed())
                + " removed"
                + (diff.columns().isEmpty() ? "" : values);
    }

    /** What is known if only the rows were counted. */
    static String ofCounts(long removed, long added) {
        if (removed + added == 0) {
            return "the numbers of rows are equal, but the rows were not compared";
        }
        return "at least " + Numbers.count(removed + added, "row") + " only in " + (removed > 0 ? "base" : "current")
                + "; the rows were not compared";
    }

    private List<String> differing() {
        return diff.columns().stream()
                .filter(ValueDiff.ColumnMatch::differs)
                .map(ValueDiff.ColumnMatch::column)
                .toList();
    }

    private boolean rowsAreEqual() {
        return diff.rows().added() == 0
                && diff.rows().removed() == 0
                && differing().isEmpty();
    }

    private String equalRows(long rows) {
        if (diff.evidence().scope().isEmpty()) {
            return diff.evidence().scope().nothing();
        }
        SampledPart sample = diff.evidence().scope().sample();
        if (sample != null) {
            boolean isComplete = diff.structure().notCompared().isEmpty()
                    && !diff.structure().isOneSided();
            return "no difference in " + sample.words(rows)
                    + (isComplete ? "" : " in the columns that were compared")
                    + key()
                    + tolerances(diff.structure())
                    + diff.evidence().comparedBy().words();
        }
        if (rows == 0) {
            return "both tables are empty";
        }
        String equal = rows == 1 ? "the row is equal" : "all " + Numbers.count(rows, "row") + " are equal";
        return equal
                + (diff.verdict() == Verdict.EQUAL ? "" : " in the columns that were compared")
                + key()
                + tolerances(diff.structure())
                + diff.evidence().comparedBy().words();
    }

    private String key() {
        ValueDiff.Key key = diff.key();
        return switch (key.source()) {
            case NONE -> " by " + compared() + " (no key is known)";
            case PROPOSED -> " by " + String.join(", ", key.columns()) + " (guessed key; its values are unique)";
            case GIVEN, UNIQUE_KEY, CONSTRAINT, TEST -> " by " + String.join(", ", key.columns());
        };
    }

    private String compared() {
        List<String> columns = diff.structure().compared();
        return Cells.names(columns) + (columns.size() == 1 ? "" : " together");
    }

    /** The columns of which a value differs. */
    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "matched %", "matched", "different", "null in base", "null in current"));
        for (ValueDiff.ColumnMatch column : diff.columns()) {
            if (column.differs()) {
                table.add(List.of(
                        diff.structure().rules().shown(column.column()),
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
