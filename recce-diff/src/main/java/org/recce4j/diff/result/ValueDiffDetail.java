package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * The rows of a model that differ, of base and of current; the columns {@code in_a} and {@code in_b} say which. As
 * JSON in Recce's shape, {@code {columns, data, limit, more}}; then {@code primary_key}, {@code key_source}, {@code
 * one_sided_columns}, {@code type_changes}, {@code not_compared} and {@code compared_by}, as a {@link ValueDiff} has
 * them.
 *
 * @param key what identifies a row
 * @param rows the rows, by key, base before current; both rows of a pair are there or neither
 * @param counts their numbers; lower bounds if nothing was fetched
 * @param structure how the tables' columns differ
 * @param samples those of the rows that reports show
 * @param evidence what the comparison is based on
 */
public record ValueDiffDetail(
        ValueDiff.Key key, Frame rows, Counts counts, ValueDiff.Structure structure, Samples samples, Evidence evidence)
        implements CheckResult {

    /** Returns this result for some of the rows. */
    public ValueDiffDetail in(Scope some) {
        return new ValueDiffDetail(key, rows, counts, structure, samples, evidence.in(some));
    }

    @Override
    public Verdict verdict() {
        if (rowsDiffer() || structure.isOneSided()) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    /** There may be no room for any of them. */
    private boolean rowsDiffer() {
        return !counts.areZero() || rows.more();
    }

    @Override
    public List<String> notCompared() {
        return evidence.scope().notCompared(structure.notCompared());
    }

    @Override
    public String summary() {
        List<String> parts = new ArrayList<>();
        ValueDiffWords.structure(structure, evidence, parts);
        boolean columnsComeFirst = (!rowsDiffer() || structure.compared().isEmpty()) && verdict() == Verdict.DIFFERENT;
        parts.add(columnsComeFirst ? parts.size() : 0, found());
        ValueDiffWords.rules(structure, !rowsDiffer(), parts);
        evidence.addTo(parts, verdict());
        SampledPart sample = evidence.scope().sample();
        if (sample != null && rowsDiffer()) {
            parts.add("in " + sample.words());
        }
        return evidence.scope().after(String.join("; ", parts));
    }

    private String found() {
        if (evidence.isOfCountsOnly()) {
            return ValueDiffWords.ofCounts(counts.removed(), counts.added());
        }
        if (structure.compared().isEmpty()) {
            boolean isLeftOut = !structure.notCompared().isEmpty() && rowsDiffer();
            return isLeftOut ? ValueDiffWords.ofCounts(counts.removed(), counts.added()) : ValueDiffWords.NO_COLUMN;
        }
        if (rows.data().isEmpty() && !counts.areZero()) {
            return Numbers.count(counts.added(), "row") + " added, " + Cells.of(counts.removed())
                    + " removed; their values were not read";
        }
        if (evidence.scope().isEmpty()) {
            return evidence.scope().nothing();
        }
        if (rows.data().isEmpty() && rows.more()) {
            return "at least 1 row changed; it is not shown, because it takes 2 rows and the budget allows "
                    + Cells.of(Objects.requireNonNull(rows.limit()));
        }
        if (rows.data().isEmpty()) {
            SampledPart sample = evidence.scope().sample();
            boolean isComplete = structure.notCompared().isEmpty() && !structure.isOneSided();
            return "no row differs" + (sample == null ? "" : " in " + sample.words())
                    + (isComplete ? "" : " in the columns that were compared")
                    + ValueDiffWords.tolerances(structure)
                    + evidence.comparedBy().words();
        }
        boolean hasKey = key.source() != KeySource.NONE;
        String first = first(hasKey ? counts.changed() : counts.added());
        String changed = hasKey ? first + " changed, " + Cells.of(counts.added()) : first;
        return changed + " added, " + Cells.of(counts.removed()) + " removed";
    }

    private String first(long number) {
        if (!rows.more()) {
            return Numbers.count(number, "row");
        }
        String shown = Cells.of(counts.changed() + counts.added() + counts.removed());
        return "more than " + shown + " rows differ; the first " + shown + ": " + Cells.of(number);
    }

    @Override
    public List<List<String>> table() {
        return List.of();
    }

    @Override
    public List<Detail> details() {
        return samples.details();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder().putAll(rows.toJson());
        key.putInto(json);
        structure.putInto(json);
        return evidence.in(json);
    }

    /**
     * How many rows are shown; a row of base and its partner in current count as one.
     *
     * @param changed how many both tables have, with other values; 0 without a key
     * @param added how many only current has
     * @param removed how many only base has
     */
    public record Counts(long changed, long added, long removed) {

        /** Returns whether no row is shown. */
        public boolean areZero() {
            return changed + added + removed == 0;
        }
    }
}
