package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * The rows of a model that differ: those of base and those of current, which columns {@code in_a} and {@code in_b} tell apart. As JSON in
 * Recce's shape, {@code {columns, data, limit, more}}; then {@code primary_key}, {@code key_source}, {@code one_sided_columns},
 * {@code type_changes} and {@code not_compared}, as a {@link ValueDiff} has them.
 *
 * @param key what tells rows apart
 * @param rows the rows, by key, base before current; both rows of a pair are there or neither
 * @param structure how the tables' columns differ
 */
public record ValueDiffDetail(ValueDiff.Key key, Frame rows, ValueDiff.Structure structure) implements CheckResult {

    @Override
    public Verdict verdict() {
        if (!rows.data().isEmpty() || structure.isOneSided()) {
            return Verdict.DIFFERENT;
        }
        return structure.notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public List<String> notCompared() {
        return structure.notCompared();
    }

    @Override
    public String summary() {
        List<String> parts = new ArrayList<>();
        int found = rows.data().size();
        parts.add(
                found == 0
                        ? "no row differs"
                        : rows.more() ? "the first " + found + " rows that differ" : found + " rows differ");
        ValueDiffWords.structure(structure, parts);
        return String.join("; ", parts);
    }

    @Override
    public List<List<String>> table() {
        return Frames.differences(rows);
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder().putAll(rows.toJson());
        key.putInto(json);
        structure.putInto(json);
        return json.build();
    }
}
