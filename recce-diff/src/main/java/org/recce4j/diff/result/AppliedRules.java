package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.ValueComparator;
import org.recce4j.model.Json;

/**
 * The user's rules for columns, as far as they were applied. As JSON {@code comparators} (rows {@code {column,
 * comparator, words}}), {@code mapped_columns} (rows {@code {base, current}}) and {@code excluded_columns}.
 *
 * @param comparators the columns that were not compared exactly
 * @param mapped the columns that have another name in current
 * @param excluded the columns that were left out, as base spells them if it has them
 */
public record AppliedRules(List<Compared> comparators, List<Mapped> mapped, List<String> excluded) {

    /** No rules: all columns were compared exactly, each with the column of the same name. */
    public static final AppliedRules NONE = new AppliedRules(List.of(), List.of(), List.of());

    public AppliedRules {
        comparators = List.copyOf(comparators);
        mapped = List.copyOf(mapped);
        excluded = List.copyOf(excluded);
    }

    /** Returns a column's name for people: {@code base → current} if current calls it differently. */
    String shown(String column) {
        return mapped.stream()
                .filter(pair -> pair.base().equals(column))
                .map(Mapped::words)
                .findFirst()
                .orElse(column);
    }

    /** Returns the columns that were not compared exactly, and how they were compared. */
    List<String> comparisons() {
        return comparators.stream()
                .map(compared ->
                        compared.column() + " (" + compared.comparator().words() + ")")
                .toList();
    }

    void putInto(Json.Obj.Builder json) {
        json.put("comparators", comparators.stream().map(Compared::toJson).toList())
                .put("mapped_columns", mapped.stream().map(Mapped::toJson).toList())
                .put("excluded_columns", excluded);
    }

    /** Adds what was mapped and left out. */
    void addTo(List<String> parts) {
        List<String> words = new ArrayList<>(mapped.stream().map(Mapped::words).toList());
        ValueDiffWords.add(parts, "mapped: ", words);
        ValueDiffWords.add(parts, "excluded: ", excluded);
    }

    /**
     * A column that was not compared exactly.
     *
     * @param column its name, as the base table spells it
     * @param comparator the comparator
     */
    public record Compared(String column, ValueComparator comparator) {

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("column", column)
                    .put("comparator", comparator.toJson())
                    .put("words", comparator.words())
                    .build();
        }
    }

    /**
     * A column that has another name in current.
     *
     * @param base its name in base
     * @param current its name in current
     */
    public record Mapped(String base, String current) {

        String words() {
            return base + " → " + current;
        }

        Json.Obj toJson() {
            return Json.Obj.builder().put("base", base).put("current", current).build();
        }
    }
}
