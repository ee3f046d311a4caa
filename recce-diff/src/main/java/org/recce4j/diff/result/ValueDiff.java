package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * The rows of a model, compared by primary key, or as whole rows if there is no key. As JSON in Recce's shape: {@code
 * summary {total, added, removed}} and {@code data} with rows {@code [column, matched, matched_p]}, matched_p being
 * null without common rows. Then {@code primary_key}, {@code key_source}, {@code rows}, {@code null_keys}, {@code
 * columns}, {@code one_sided_columns}, {@code type_changes} and {@code not_compared}, the fields of {@link
 * AppliedRules}, {@code rename_proposals} and {@code compared_by}; if rows differ and samples were asked for, {@code
 * frequent_changes} and {@code samples}.
 *
 * @param key what identifies a row
 * @param rows how many rows there are
 * @param columns the compared columns, those of the key included; none if whole rows are compared
 * @param structure how the tables' columns differ
 * @param differing what differs, with values
 * @param evidence what the comparison is based on
 */
public record ValueDiff(
        Key key, Rows rows, List<ColumnMatch> columns, Structure structure, Differing differing, Evidence evidence)
        implements CheckResult {

    /** Returns this with the number of common rows of which a value differs. */
    public ValueDiff withChangedRows(long changed) {
        return new ValueDiff(key, rows.withChanged(changed), columns, structure, differing, evidence);
    }

    /** Returns this result for some of the rows. */
    public ValueDiff in(Scope some) {
        return new ValueDiff(key, rows, columns, structure, differing, evidence.in(some));
    }

    public ValueDiff {
        columns = List.copyOf(columns);
        evidence = evidence.in(evidence.scope().holding(rows.base() + rows.current()));
    }

    /** DIFFERENT wins: a difference that was found is one, whatever could not be compared. */
    @Override
    public Verdict verdict() {
        if (rows.added() > 0
                || rows.removed() > 0
                || structure.isOneSided()
                || columns.stream().anyMatch(ColumnMatch::differs)) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public List<String> notCompared() {
        return evidence.scope().notCompared(structure.notCompared());
    }

    @Override
    public String summary() {
        return evidence.scope().after(new ValueDiffWords(this).summary());
    }

    @Override
    public List<List<String>> table() {
        return new ValueDiffWords(this).table();
    }

    /** The rows that differ, and the columns that only one side has. */
    @Override
    public List<Measure> measures() {
        String subject = evidence.scope().sample() == null ? "" : "the sample";
        Measure differing =
                new Measure("rows", "rows", rows.added() + rows.removed() + changed(), rows.base(), subject);
        Measure oneSided = Measure.of(
                "columns", structure.currentOnly().size() + structure.baseOnly().size());
        return List.of(
                differing,
                differing.part("changed", changed()),
                differing.part("added", rows.added()),
                differing.part("removed", rows.removed()),
                oneSided,
                oneSided.part("added_columns", structure.currentOnly().size()),
                oneSided.part("removed_columns", structure.baseOnly().size()));
    }

    /** Without a count of the rows, the sum of all columns: no more rows than that have a value that differs. */
    private long changed() {
        Long counted = rows.changed();
        if (counted != null) {
            return counted;
        }
        return Math.min(
                rows.common(),
                columns.stream().mapToLong(ColumnMatch::mismatched).sum());
    }

    @Override
    public List<Detail> details() {
        return differing.details();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder().put("summary", rows.toJson()).put("data", data());
        key.putInto(json);
        json.put("rows", sides(rows.base(), rows.current()))
                .put("null_keys", sides(rows.baseNullKeys(), rows.currentNullKeys()))
                .put("columns", columns.stream().map(ColumnMatch::toJson).toList());
        if (rows.changed() != null) {
            json.put("changed_rows", rows.changed());
        }
        structure.putInto(json);
        differing.putInto(json);
        return evidence.in(json);
    }

    private static Json.Obj sides(Object base, Object current) {
        return Json.Obj.builder().put("base", base).put("current", current).build();
    }

    private Json.Obj data() {
        List<List<@Nullable Object>> data = new ArrayList<>();
        for (ColumnMatch column : columns) {
            Double share = rows.common() == 0 ? null : (Double) ((double) column.matched() / rows.common());
            data.add(Arrays.asList(column.column(), column.matched(), share));
        }
        return Json.Obj.builder()
                .put(
                        "columns",
                        List.of(
                                Frames.column("column", "text"),
                                Frames.column("matched", "number"),
                                Frames.column("matched_p", "number")))
                .put("data", data)
                .build();
    }

    /**
     * What differs, with values, if samples were asked for.
     *
     * @param changes what many changed values have in common
     * @param samples some of the rows that differ
     */
    public record Differing(FrequentChanges changes, Samples samples) {

        /** No samples were asked for, or nothing differs. */
        public static final Differing NONE = new Differing(FrequentChanges.NONE, Samples.NONE);

        List<Detail> details() {
            List<Detail> details = new ArrayList<>(changes.details());
            details.addAll(samples.details());
            return details;
        }

        void putInto(Json.Obj.Builder json) {
            if (samples.limit() > 0) {
                json.put("frequent_changes", changes.toJson()).put("samples", samples.toJson());
            }
        }
    }

    /**
     * What identifies a row.
     *
     * @param columns its columns, as the base table spells them; none if whole rows are compared
     * @param source where it comes from
     */
    public record Key(List<String> columns, KeySource source) {

        public Key {
            columns = List.copyOf(columns);
        }

        void putInto(Json.Obj.Builder json) {
            json.put("primary_key", columns).put("key_source", source.text());
        }
    }

    /**
     * How many rows there are.
     *
     * @param base in base
     * @param current in current
     * @param common with keys that both tables have; without a key, rows that both have
     * @param baseNullKeys in base, with NULL in their keys
     * @param currentNullKeys in current, with NULL in their keys
     * @param changed common rows of which a value differs; null if they were not counted, see {@link ValueDiff#measures}
     */
    public record Rows(
            long base,
            long current,
            long common,
            long baseNullKeys,
            long currentNullKeys,
            @Nullable Long changed) {

        /** Makes the numbers without a count of the changed rows. */
        public Rows(long base, long current, long common, long baseNullKeys, long currentNullKeys) {
            this(base, current, common, baseNullKeys, currentNullKeys, null);
        }

        /** Returns these numbers with a count of the changed rows. */
        public Rows withChanged(long counted) {
            return new Rows(base, current, common, baseNullKeys, currentNullKeys, counted);
        }

        /** Returns how many rows only current has. */
        public long added() {
            return current - common;
        }

        /** Returns how many rows only base has. */
        public long removed() {
            return base - common;
        }

        /** Returns how many rows there are on either side. */
        public long total() {
            return base + current - common;
        }

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("total", total())
                    .put("added", added())
                    .put("removed", removed())
                    .build();
        }
    }

    /**
     * One compared column, over the rows that both tables have.
     *
     * @param column its name, as the base table spells it
     * @param matched in how many rows its values are the same, NULL being the same as NULL
     * @param different in how many rows there are two values that differ
     * @param baseNull in how many rows it is NULL in base alone
     * @param currentNull in how many rows it is NULL in current alone
     */
    public record ColumnMatch(String column, long matched, long different, long baseNull, long currentNull) {

        boolean differs() {
            return mismatched() > 0;
        }

        long mismatched() {
            return different + baseNull + currentNull;
        }

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("column", column)
                    .put("matched", matched)
                    .put("different", different)
                    .put("base_null", baseNull)
                    .put("current_null", currentNull)
                    .build();
        }
    }

    /**
     * How the columns of two tables differ.
     *
     * @param compared the columns that were compared, those of the key included
     * @param baseOnly the columns that only base has
     * @param currentOnly the columns that only current has
     * @param typeChanges the columns with different types, which are compared by value
     * @param notCompared the columns that were not compared, and why
     * @param rules the user's rules for columns
     * @param renames columns that look renamed
     */
    public record Structure(
            List<String> compared,
            List<String> baseOnly,
            List<String> currentOnly,
            List<TypeChange> typeChanges,
            List<String> notCompared,
            AppliedRules rules,
            List<RenameProposal> renames) {

        public Structure {
            compared = List.copyOf(compared);
            baseOnly = List.copyOf(baseOnly);
            currentOnly = List.copyOf(currentOnly);
            typeChanges = List.copyOf(typeChanges);
            notCompared = List.copyOf(notCompared);
            renames = List.copyOf(renames);
        }

        /** Makes a structure without rules of a user. */
        public Structure(
                List<String> compared,
                List<String> baseOnly,
                List<String> currentOnly,
                List<TypeChange> typeChanges,
                List<String> notCompared) {
            this(compared, baseOnly, currentOnly, typeChanges, notCompared, AppliedRules.NONE, List.of());
        }

        boolean isOneSided() {
            return !baseOnly.isEmpty() || !currentOnly.isEmpty();
        }

        void putInto(Json.Obj.Builder json) {
            json.put("one_sided_columns", sides(baseOnly, currentOnly))
                    .put(
                            "type_changes",
                            typeChanges.stream().map(TypeChange::toJson).toList())
                    .put("not_compared", notCompared);
            rules.putInto(json);
            json.put(
                    "rename_proposals",
                    renames.stream().map(RenameProposal::toJson).toList());
        }
    }

    /**
     * A column with another type in current.
     *
     * @param column its name, as the base table spells it
     * @param base its type in base, as the warehouse calls it
     * @param current its type in current
     */
    public record TypeChange(String column, String base, String current) {

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("column", column)
                    .put("base", base)
                    .put("current", current)
                    .build();
        }
    }
}
