package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.Rows;

/**
 * The distribution of a column's values in both environments, over the same bins. Equal histograms do not prove equal
 * data. As JSON in Recce's shape, {@code {base: {counts, total}, current: {counts, total}, min, max, bin_edges,
 * labels}}, with one label for each bin of numbers and none for dates; each side also has its {@code min}, {@code
 * max}, {@code null}, {@code nan}, {@code infinity} and {@code negative_infinity}.
 *
 * @param numeric whether the values are numbers, and not dates or timestamps
 * @param edges the edges of the bins; none if there is no finite value. A bin includes its lower edge, the last one
 *     also its upper one
 * @param base what base has
 * @param current what current has
 * @param note a remark about the column's types; empty for none
 * @param scope which rows were counted
 */
public record HistogramDiff(boolean numeric, List<Json> edges, Side base, Side current, String note, Scope scope)
        implements CheckResult {

    private static final int BAR = 12;
    private static final int MOST_ROWS = 16;
    private static final int MOST_DIGITS = 25;

    public HistogramDiff {
        edges = List.copyOf(edges);
        scope = scope.holding(base.rows() + current.rows());
    }

    /** Returns the same finding without the values at the edges and the ends. */
    public HistogramDiff masked(Masking masking) {
        List<BigDecimal> positions = Stream.of(base.least(), base.greatest(), current.least(), current.greatest())
                .filter(Objects::nonNull)
                .map(end -> Objects.requireNonNull(end).position())
                .sorted()
                .toList();
        List<Json> hidden = Collections.nCopies(edges.size(), new Json.Str(Masking.HIDDEN));
        return new HistogramDiff(
                numeric, hidden, base.masked(masking, positions), current.masked(masking, positions), note, scope);
    }

    /** Equal if all counts are, and the least and the greatest values; the number of NULLs does not count. */
    @Override
    public Verdict verdict() {
        boolean same = base.counts().equals(current.counts())
                && base.notFinite().equals(current.notFinite())
                && End.same(base.least(), current.least())
                && End.same(base.greatest(), current.greatest());
        if (!same) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public List<String> notCompared() {
        return scope.notCompared(List.of());
    }

    @Override
    public String summary() {
        return scope.after(found());
    }

    private String found() {
        String rest = otherNulls() + (note.isEmpty() ? "" : "; " + note);
        if (scope.isEmpty()) {
            return scope.nothing() + rest;
        }
        if (verdict() == Verdict.EQUAL) {
            return "the histograms are equal" + rest;
        }
        List<String> found = new ArrayList<>();
        addIf(!edges.isEmpty(), bins(), found);
        addIf(
                !End.same(base.least(), current.least()),
                both("minimum", text(base.least()), text(current.least())),
                found);
        addIf(
                !End.same(base.greatest(), current.greatest()),
                both("maximum", text(base.greatest()), text(current.greatest())),
                found);
        addIf(
                !base.notFinite().equals(current.notFinite()),
                both(
                        "NaN and infinities",
                        base.notFinite().text(),
                        current.notFinite().text()),
                found);
        return String.join("; ", found) + rest;
    }

    private String bins() {
        long different = 0;
        for (int i = 0; i < base.counts().size(); i++) {
            different += base.counts().get(i).equals(current.counts().get(i)) ? 0 : 1;
        }
        return different == 0
                ? "the counts of all bins are equal"
                : Cells.of(different) + " of " + Numbers.count(base.counts().size(), "bin")
                        + (different == 1 ? " differs" : " differ");
    }

    /** NULL is in no bin, and so no part of the verdict. */
    private String otherNulls() {
        return base.nulls() == current.nulls()
                ? ""
                : "; NULLs, which are in no bin: " + Cells.of(base.nulls()) + " in base, " + Cells.of(current.nulls())
                        + " in current";
    }

    private static String both(String what, String before, String after) {
        return what + ": " + (before.isEmpty() ? "none" : before) + " in base, " + (after.isEmpty() ? "none" : after)
                + " in current";
    }

    private static String text(@Nullable End end) {
        return end == null ? "" : end.text();
    }

    private static void addIf(boolean holds, String text, List<String> found) {
        if (holds) {
            found.add(text);
        }
    }

    @Override
    public List<List<String>> table() {
        if (edges.isEmpty()) {
            return List.of();
        }
        int step = (base.counts().size() + MOST_ROWS - 1) / MOST_ROWS;
        List<Long> before = joined(base.counts(), step);
        List<Long> after = joined(current.counts(), step);
        long largest = Stream.concat(before.stream(), after.stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(step == 1 ? "bin" : "bins, " + step + " in a line", "base", "", "current", ""));
        for (int i = 0; i < before.size(); i++) {
            Json upper = edges.get(Math.min(edges.size() - 1, (i + 1) * step));
            table.add(List.of(
                    words(edges.get(i * step)) + " to " + words(upper),
                    Cells.of(before.get(i)),
                    Cells.bar((double) before.get(i) / largest, BAR),
                    Cells.of(after.get(i)),
                    Cells.bar((double) after.get(i) / largest, BAR)));
        }
        addSpecial(table, "NaN", base.notFinite().nan(), current.notFinite().nan());
        addSpecial(
                table,
                "infinite",
                base.notFinite().infinity(),
                current.notFinite().infinity());
        addSpecial(
                table,
                "negative infinite",
                base.notFinite().negativeInfinity(),
                current.notFinite().negativeInfinity());
        return table;
    }

    /** Adds up neighbouring bins: a table for people is short. */
    private static List<Long> joined(List<Long> counts, int step) {
        List<Long> joined = new ArrayList<>();
        for (int i = 0; i < counts.size(); i += step) {
            List<Long> part = counts.subList(i, Math.min(counts.size(), i + step));
            joined.add(part.stream().mapToLong(Long::longValue).sum());
        }
        return joined;
    }

    private static void addSpecial(List<List<String>> table, String name, long before, long after) {
        if (before + after > 0) {
            table.add(List.of(name, Cells.of(before), "", Cells.of(after), ""));
        }
    }

    private static String words(Json value) {
        return value instanceof Json.Num number
                ? Cells.exact(number.value())
                : Cells.timestamp(Cells.number(((Json.Str) value).value()));
    }

    private static String text(Json edge) {
        if (edge instanceof Json.Str text) {
            return text.value();
        }
        BigDecimal number = ((Json.Num) edge).value();
        String plain = number.toPlainString();
        return plain.length() <= MOST_DIGITS
                ? plain
                : number.stripTrailingZeros().toString();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("base", base.toJson())
                .put("current", current.toJson())
                .put("min", shown(End.least(base.least(), current.least())))
                .put("max", shown(End.greatest(base.greatest(), current.greatest())))
                .put("bin_edges", edges)
                .put("labels", labels());
        return scope.in(note.isEmpty() ? json.build() : json.put("note", note).build());
    }

    private Json labels() {
        if (!numeric) {
            return Json.Null.INSTANCE;
        }
        List<Json> labels = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            labels.add(new Json.Str(text(edges.get(i)) + "-" + text(edges.get(i + 1))));
        }
        return new Json.Arr(labels);
    }

    static Json shown(@Nullable End end) {
        return end == null ? Json.Null.INSTANCE : end.shown();
    }

    /**
     * One side.
     *
     * @param rows all its rows
     * @param values those that are not NULL
     * @param counts how many values are in each bin
     * @param notFinite the values that are in no bin
     * @param least the least finite value, null if there is none
     * @param greatest the greatest finite value, null if there is none
     */
    public record Side(
            long rows,
            long values,
            List<Long> counts,
            NotFinite notFinite,
            @Nullable End least,
            @Nullable End greatest) {

        public Side {
            counts = List.copyOf(counts);
        }

        Side masked(Masking masking, List<BigDecimal> positions) {
            return new Side(
                    rows,
                    values,
                    counts,
                    notFinite,
                    least == null ? null : least.masked(masking, positions),
                    greatest == null ? null : greatest.masked(masking, positions));
        }

        long nulls() {
            return rows - values;
        }

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("counts", counts.stream().map(Rows::json).toList())
                    .put("total", Rows.json(values))
                    .put("min", shown(least))
                    .put("max", shown(greatest))
                    .put("null", Rows.json(nulls()))
                    .put("nan", Rows.json(notFinite.nan()))
                    .put("infinity", Rows.json(notFinite.infinity()))
                    .put("negative_infinity", Rows.json(notFinite.negativeInfinity()))
                    .build();
        }
    }

    /**
     * Values that are in no bin.
     *
     * @param nan how many are NaN
     * @param infinity how many are infinite
     * @param negativeInfinity how many are negative infinite
     */
    public record NotFinite(long nan, long infinity, long negativeInfinity) {

        /** Returns those that occur, such as {@code 2 NaN, 1 infinite}. */
        String text() {
            List<String> found = new ArrayList<>();
            addIf(nan > 0, Cells.of(nan) + " NaN", found);
            addIf(infinity > 0, Cells.of(infinity) + " infinite", found);
            addIf(negativeInfinity > 0, Cells.of(negativeInfinity) + " negative infinite", found);
            return String.join(", ", found);
        }
    }

    /**
     * The least or the greatest value.
     *
     * @param shown the value: a number, which is text if a double does not hold it, or a date or timestamp in ISO 8601; or what is shown
     *     in its place
     * @param position where it is: the number, or the seconds since 1970; of a hidden value how many ends are smaller
     */
    public record End(Json shown, BigDecimal position) {

        private static final MathContext FIFTEEN = new MathContext(15);

        /**
         * Returns it without its value; its position is the number of smaller ones.
         *
         * @param positions the positions of all ends
         */
        End masked(Masking masking, List<BigDecimal> positions) {
            long rank = positions.stream()
                    .filter(other -> other.compareTo(position) < 0)
                    .count();
            return new End(masking.shown(shown), BigDecimal.valueOf(rank));
        }

        /** Returns it for people, with all its digits. */
        String text() {
            return HistogramDiff.words(shown);
        }

        static boolean same(@Nullable End one, @Nullable End other) {
            return (one == null || other == null)
                    ? Objects.equals(one, other)
                    : one.position().compareTo(other.position()) == 0;
        }

        /** Returns whether they are the same to 15 digits, or less than a microsecond apart. */
        static boolean isClose(@Nullable End one, @Nullable End other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            boolean isNumber = one.shown() instanceof Json.Num;
            return isNumber
                    ? one.position().round(FIFTEEN).compareTo(other.position().round(FIFTEEN)) == 0
                    : one.position()
                                    .setScale(6, RoundingMode.FLOOR)
                                    .compareTo(other.position().setScale(6, RoundingMode.FLOOR))
                            == 0;
        }

        static @Nullable End least(@Nullable End one, @Nullable End other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.position().compareTo(other.position()) <= 0 ? one : other;
        }

        static @Nullable End greatest(@Nullable End one, @Nullable End other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.position().compareTo(other.position()) >= 0 ? one : other;
        }
    }
}
