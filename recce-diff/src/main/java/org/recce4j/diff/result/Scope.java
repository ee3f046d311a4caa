package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.print.TerminalText;

/**
 * Which rows of the tables a check reads. As JSON the conditions that are given, under the names of the parameters.
 *
 * @param where the condition on both sides, as the user writes it; null for none
 * @param baseWhere the condition on base alone; null for none
 * @param currentWhere the condition on current alone; null for none
 * @param sample the part of these rows that is compared; null for all
 */
public record Scope(
        @Nullable String where,
        @Nullable String baseWhere,
        @Nullable String currentWhere,
        @Nullable SampledPart sample) {

    /** All rows. */
    public static final Scope ALL = new Scope(null, null, null, null);

    private static final int MOST_CHARACTERS = 80;

    /** Returns these rows, of which only a sample is compared. */
    public Scope sampled(SampledPart some) {
        return new Scope(where, baseWhere, currentWhere, some);
    }

    /** Returns what was not compared, and what is not because of this scope. */
    List<String> notCompared(List<String> others) {
        return sample == null
                ? others
                : Stream.concat(others.stream(), Stream.of(sample.others())).toList();
    }

    /** Returns a finding that says which rows it is about. */
    String after(String finding) {
        List<String> parts = new ArrayList<>();
        add(parts, "", where);
        add(parts, "in base ", baseWhere);
        add(parts, "in current ", currentWhere);
        return parts.isEmpty() ? finding : finding + "; only rows " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String side, @Nullable String condition) {
        if (condition != null) {
            String line = condition.strip().replaceAll("\\s+", " ");
            parts.add(side + "where " + TerminalText.cell(line, MOST_CHARACTERS));
        }
    }

    /** Returns a finding as JSON with the conditions that are given. */
    Json.Obj in(Json.Obj finding) {
        Json.Obj json = finding;
        json = with(json, "where", where);
        json = with(json, "base_where", baseWhere);
        json = with(json, "current_where", currentWhere);
        return sample == null ? json : json.with("sampling", sample.toJson());
    }

    private static Json.Obj with(Json.Obj json, String name, @Nullable String condition) {
        return condition == null ? json : json.with(name, new Json.Str(condition));
    }
}
