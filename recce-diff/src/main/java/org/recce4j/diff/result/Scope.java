package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.print.TerminalText;

/**
 * Which rows of the tables a check reads. As JSON the given conditions, under the names of the parameters.
 *
 * @param where the condition on both sides, as the user writes it; null for none
 * @param baseWhere the condition on base only; null for none
 * @param currentWhere the condition on current only; null for none
 * @param sample the part of these rows that is compared; null for all
 * @param isEmpty whether neither side has any such row, so that nothing was compared
 */
public record Scope(
        @Nullable String where,
        @Nullable String baseWhere,
        @Nullable String currentWhere,
        @Nullable SampledPart sample,
        boolean isEmpty) {

    /** All rows. */
    public static final Scope ALL = new Scope(null, null, null, null, false);

    private static final int MOST_CHARACTERS = 80;

    /** Returns these rows, of which only a sample is compared. */
    public Scope sampled(SampledPart some) {
        return new Scope(where, baseWhere, currentWhere, some, isEmpty);
    }

    /** Returns whether there may be other rows. */
    public boolean isPart() {
        return where != null || baseWhere != null || currentWhere != null || sample != null;
    }

    /**
     * Returns this scope with the number of its rows on both sides together. Tables without a row are equal, but a
     * filter that selects none proves nothing.
     */
    public Scope holding(long rows) {
        return new Scope(where, baseWhere, currentWhere, sample, rows == 0 && isPart());
    }

    /** Returns why nothing was compared. */
    String nothing() {
        return sample == null
                ? "the filter selects no rows on either side"
                : "no row of either side is in " + sample.words();
    }

    /** Returns what was not compared, and what is not because of this scope. */
    List<String> notCompared(List<String> others) {
        if (!isEmpty && sample == null) {
            return others;
        }
        String left = isEmpty || sample == null ? nothing() : sample.others();
        return Stream.concat(others.stream(), Stream.of(left)).toList();
    }

    /** Returns a finding that says which rows it is about. */
    String after(String finding) {
        List<String> parts = new ArrayList<>();
        add(parts, "where ", where);
        add(parts, "in base where ", baseWhere);
        add(parts, "in current where ", currentWhere);
        return parts.isEmpty() ? finding : finding + "; only rows " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String start, @Nullable String condition) {
        if (condition != null) {
            String line = condition.strip().replaceAll("\\s+", " ");
            parts.add(start + TerminalText.cell(line, MOST_CHARACTERS));
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
