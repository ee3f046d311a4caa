package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * The profiles of both environments. As JSON in Recce's shape, {@code {base, current}} with two tables, and {@code
 * differences}.
 *
 * <p>Counts, extremes, medians and averages of exact numbers are compared exactly. The average of floating point
 * numbers depends on the order in which a warehouse adds them: two are the same if they differ by at most {@link
 * #RELATIVE_TOLERANCE} of the larger one, or 1e-12 of the column's largest value. An estimated median that differs
 * proves nothing: {@link Verdict#INCONCLUSIVE}, if nothing else differs.
 *
 * <p>Warehouses of two kinds round averages and medians in their own ways. There, both are the same if they differ by
 * at most the tolerance, and a median of decimals if it differs by less than one in the last place of the side with
 * fewer digits; the summary names the columns that are not exactly the same.
 *
 * @param base the profile in base
 * @param current the profile in current
 * @param differences the differences: the number of rows, then the columns in base's order, then those that only
 *     current has
 * @param notCompared what could not be compared, and why
 * @param rounded the columns whose averages or medians are the same only because two kinds of warehouses round in
 *     their own ways
 * @param scope which rows were read
 * @param kinds what two kinds of warehouses have in common; null if both sides are of one kind
 */
public record ProfileDiff(
        Profile base,
        Profile current,
        List<Difference> differences,
        List<String> notCompared,
        List<String> rounded,
        Scope scope,
        @Nullable TwoKinds kinds)
        implements CheckResult {

    /** How far two averages of floating point numbers may be apart. */
    public static final double RELATIVE_TOLERANCE = 1e-9;

    public ProfileDiff {
        differences = List.copyOf(differences);
        scope = scope.holding(base.rows() + current.rows());
        notCompared = List.copyOf(notCompared);
        rounded = List.copyOf(rounded);
    }

    /** Compares two profiles. */
    public static ProfileDiff of(Profile base, Profile current, Scope scope, @Nullable TwoKinds kinds) {
        List<Difference> differences = new ArrayList<>();
        if (base.rows() != current.rows()) {
            differences.add(new Difference("", "rows", Cells.of(base.rows()), Cells.of(current.rows())));
        }
        List<String> notCompared = new ArrayList<>();
        List<String> rounded = new ArrayList<>();
        for (ColumnProfiles pair : pairs(base, current, kinds).values()) {
            differences.addAll(pair.differences());
            if (pair.isUndecided()) {
                notCompared.add("the median of column \"" + pair.name() + "\": the warehouse only estimates it");
            }
            if (pair.isRounded()) {
                rounded.add(pair.name());
            }
        }
        if (kinds != null) {
            kinds.notCompared().forEach((name, why) -> notCompared.add("column \"" + name + "\": " + why));
        }
        return new ProfileDiff(base, current, differences, notCompared, rounded, scope, kinds);
    }

    /** Returns the same finding without the values of hidden columns. */
    public ProfileDiff masked(Masking masking) {
        Profile before = base.masked(masking);
        Profile after = current.masked(masking);
        Map<String, ColumnProfiles> pairs = pairs(before, after, kinds);
        List<Difference> shown = differences.stream()
                .map(difference -> {
                    ColumnProfiles columns = pairs.get(difference.column());
                    return columns == null || !masking.hides(columns.name()) ? difference : columns.masked(difference);
                })
                .toList();
        return new ProfileDiff(before, after, shown, notCompared, rounded, scope, kinds);
    }

    @Override
    public Verdict verdict() {
        if (!differences.isEmpty()) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public List<String> notCompared() {
        return scope.notCompared(notCompared);
    }

    @Override
    public String summary() {
        return scope.after(found());
    }

    private String found() {
        List<String> columns = differences().stream()
                .map(Difference::column)
                .filter(column -> !column.isEmpty())
                .distinct()
                .toList();
        String rows = base.rows() == current.rows()
                ? ""
                : "the tables have " + Cells.of(base.rows()) + " and " + Cells.of(current.rows()) + " rows; ";
        String retyped = pairs(base, current, kinds).values().stream()
                        .filter(ColumnProfiles::isRetyped)
                        .map(ColumnProfiles::retyped)
                        .reduce((left, right) -> left + ", " + right)
                        .map(types -> "; type changed: " + types)
                        .orElse("")
                + precision();
        if (!columns.isEmpty()) {
            return rows + "the profiles of " + Cells.of(columns.size()) + " of "
                    + Numbers.count(pairs(base, current, kinds).size(), "column") + " differ: "
                    + String.join(", ", columns)
                    + retyped;
        }
        if (scope.isEmpty()) {
            return scope.nothing() + retyped;
        }
        if (kinds != null && !kinds.notCompared().isEmpty()) {
            return rows + "nothing differs, but " + Cells.of(kinds.notCompared().size()) + " of "
                    + Numbers.count(pairs(base, current, kinds).size(), "column") + " could not be compared" + retyped;
        }
        return notCompared().isEmpty()
                ? rows + "the profiles of "
                        + Numbers.count(pairs(base, current, kinds).size(), "column") + " are equal" + retyped
                : rows + "the profiles are equal but for estimated medians" + retyped;
    }

    private String precision() {
        if (kinds == null) {
            return "";
        }
        String within = rounded.isEmpty()
                ? ""
                : "; averages and medians of " + Cells.names(rounded) + " are equal but for rounding";
        return kinds.precisionInWords(verdict()) + within;
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "measure", "base", "current"));
        differences()
                .forEach(difference -> table.add(
                        List.of(difference.column(), difference.measure(), difference.base(), difference.current())));
        return table.size() == 1 ? List.of() : table;
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("base", base.frame())
                .put("current", current.frame())
                .put(
                        "differences",
                        differences().stream()
                                .map(difference -> Json.Obj.builder()
                                        .put("column_name", difference.column())
                                        .put("measure", difference.measure())
                                        .put("base", difference.base())
                                        .put("current", difference.current())
                                        .build())
                                .toList())
                .put("relative_tolerance", RELATIVE_TOLERANCE);
        TwoKinds.putInto(json, kinds);
        return scope.in(json.build());
    }

    private static Map<String, ColumnProfiles> pairs(Profile base, Profile current, @Nullable TwoKinds kinds) {
        Map<String, Profile.Column> left = new LinkedHashMap<>();
        current.columns().forEach(column -> left.put(column.name(), column));
        Map<String, ColumnProfiles> pairs = new LinkedHashMap<>();
        for (Profile.Column before : base.columns()) {
            String name = ColumnLookUp.find(left.keySet(), before.name());
            Profile.Column after = name == null ? null : left.remove(name);
            pairs.put(before.name(), new ColumnProfiles(base.rows(), before, current.rows(), after, kinds));
        }
        left.forEach(
                (name, after) -> pairs.put(name, new ColumnProfiles(base.rows(), null, current.rows(), after, kinds)));
        return pairs;
    }

    /**
     * One measure of one column that differs.
     *
     * @param column the column's name; empty for the table itself
     * @param measure what was measured: {@code rows} or such as {@code distinct} or {@code average}; {@code column} if one side lacks the column
     * @param base its value in base, for people
     * @param current its value in current, for people
     */
    public record Difference(String column, String measure, String base, String current) {}
}
