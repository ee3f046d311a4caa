package org.recce4j.diff.internal.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Family;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.OneTable;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.NoMeeting;
import org.recce4j.diff.internal.places.Precision;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.HistogramDiff;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/**
 * {@code histogram_diff}: {@code model}, {@code column_name}, {@code num_bins} (about how many bins, 50 when not given) and
 * {@code column_type}, which the tables know better: another kind of type than theirs is mentioned.
 */
public record HistogramDiffCheck(
        Json.Obj params,
        String model,
        String column,
        @Nullable String declaredType,
        int bins,
        Filters filters) implements ComparingCheck {

    public static final String TYPE = "histogram_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS =
            Params.names(List.of("model", "column_name", "column_type", "num_bins"), Filters.NAMES, POLICY);

    private static final int DEFAULT_BINS = 50;
    private static final int MOST_BINS = 10_000;

    public static HistogramDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MeasureKinds.NONE);
        int bins = given.positive("num_bins", DEFAULT_BINS);
        if (bins > MOST_BINS) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot make a histogram_diff: \"num_bins\" must be at most " + MOST_BINS);
        }
        String type = params.get("column_type") == Json.Null.INSTANCE ? null : given.require("column_type");
        return new HistogramDiffCheck(
                params, given.require("model"), given.require("column_name"), type, bins, Filters.of(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "histogram of " + model + "." + column;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        SideTable base = SideTable.read(context, context.base(), model, filters);
        SideTable current = SideTable.read(context, context.current(), model, filters);
        String baseRange = new HistogramQuery(base, base.require(column)).rangeStatement();
        String currentRange = new HistogramQuery(current, current.require(column)).rangeStatement();
        return DiffPlan.of(
                SideTable.stage(
                        "range of base",
                        "the numbers of rows and values, the least and the greatest",
                        List.of(baseRange),
                        base),
                SideTable.stage(
                        "range of current", "whether they are the same, and the bins", List.of(currentRange), current),
                new DiffPlan.Stage("bins", "how many values are in each bin", "if there are values", List.of(), 2));
    }

    @Override
    public CheckResult run(CheckContext context) {
        SideTable base = SideTable.read(context, context.base(), model, filters);
        SideTable current = SideTable.read(context, context.current(), model, filters);
        OneTable.requireTwoTables(context, base.relation(), current.relation());
        ResultColumn before = base.require(column);
        ResultColumn after = current.require(column);
        requireSupported(base, before);
        requireSupported(current, after);
        if (isNumber(before) != isNumber(after)) {
            throw new InconclusiveException(
                    "column \"" + after.name() + "\" of " + current.node().id() + " is "
                            + before.nativeType() + " in base and " + after.nativeType()
                            + " in current, which have no histogram in common");
        }
        Precision precision = precision(base, before, current, after);
        HistogramQuery baseQuery = new HistogramQuery(base, before);
        HistogramQuery currentQuery = new HistogramQuery(current, after);
        HistogramRange baseRange = baseQuery.range().rounded(precision);
        HistogramRange currentRange = currentQuery.range().rounded(precision);
        List<Object> ends =
                present(baseRange.least(), baseRange.greatest(), currentRange.least(), currentRange.greatest());
        List<Json> edges = List.of();
        List<Long> baseCounts = List.of();
        List<Long> currentCounts = List.of();
        if (!ends.isEmpty() && isNumber(after)) {
            List<BigDecimal> numbers = numberEdges(ends, isWhole(before) && isWhole(after));
            baseCounts = baseQuery.counts(numbers);
            currentCounts = currentQuery.counts(numbers);
            edges = numbers.stream().map(Ends::json).toList();
        } else if (!ends.isEmpty()) {
            DateBins dates = dateBins(ends);
            baseCounts = baseQuery.counts(dates);
            currentCounts = currentQuery.counts(dates);
            edges = dates.edges().stream()
                    .<Json>map(edge -> new Json.Str(edge.toString()))
                    .toList();
        }
        HistogramDiff found = new HistogramDiff(
                isNumber(after),
                edges,
                side(baseRange, baseCounts),
                side(currentRange, currentCounts),
                note(base, before, current, after, precision),
                filters.scope());
        Masking masking = context.masking(base.node().id(), current.node().id());
        boolean isHidden = masking.hides(before.name()) || masking.hides(after.name());
        return isHidden ? found.masked(masking) : found;
    }

    /** Warehouses of two kinds do not have all types in common. */
    private static Precision precision(SideTable base, ResultColumn before, SideTable current, ResultColumn after) {
        if (base.isOfOneKindWith(current)) {
            return Precision.EXACT;
        }
        return Meeting.find(base.column(before), current.column(after))
                .map(Meeting::precision)
                .orElseThrow(() -> new InconclusiveException("column \"" + after.name() + "\" of "
                        + current.node().id() + ": "
                        + NoMeeting.whyNot(base.column(before), current.column(after))));
    }

    private static List<Object> present(@Nullable Object... values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What is to be known of the types; an empty text if there is nothing. */
    private String note(
            SideTable base, ResultColumn before, SideTable current, ResultColumn after, Precision precision) {
        List<String> notes = new ArrayList<>();
        boolean hasOneType = base.isOfOneKindWith(current)
                ? before.nativeType().equalsIgnoreCase(after.nativeType())
                : Family.of(before) == Family.of(after);
        if (!hasOneType) {
            notes.add("its type is " + before.nativeType() + " in base and " + after.nativeType() + " in current");
        }
        if (declaredType != null) {
            SqlType declared = current.dialect().typeOf(declaredType);
            if (declared instanceof SqlType.Other) {
                throw new DiffException(
                        DiffErrorCode.INVALID_CHECK,
                        "Cannot make a histogram_diff: \"column_type\" is \"" + declaredType
                                + "\", which is not a type of numbers, dates or timestamps; leave it out: the table"
                                + " has the type");
            }
            if (!declared.getClass().equals(after.type().getClass())) {
                notes.add("column_type is " + declaredType + ", but the table has " + after.nativeType());
            }
        }
        if (precision != Precision.EXACT) {
            notes.add("minimum and maximum are compared to " + precision.words());
        }
        return String.join("; ", notes);
    }

    private static void requireSupported(SideTable table, ResultColumn column) {
        ColumnKind kind = ColumnKind.of(column.type());
        if (column.type() instanceof SqlType.Time || (kind != ColumnKind.NUMBER && kind != ColumnKind.MOMENT)) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot make a histogram of column \"" + column.name() + "\" of "
                            + table.node().id() + ": in "
                            + table.side().name() + " its type is " + column.nativeType()
                            + "; a histogram needs numbers, dates or timestamps");
        }
    }

    private static boolean isNumber(ResultColumn column) {
        return ColumnKind.of(column.type()) == ColumnKind.NUMBER;
    }

    private static boolean isWhole(ResultColumn column) {
        return column.type() instanceof SqlType.Exact exact && exact.isInteger();
    }

    private List<BigDecimal> numberEdges(List<Object> ends, boolean whole) {
        List<BigDecimal> numbers =
                ends.stream().map(RowValues::decimal).sorted().toList();
        return NumberBins.edges(numbers.get(0), numbers.get(numbers.size() - 1), bins, whole);
    }

    private DateBins dateBins(List<Object> ends) {
        List<LocalDate> days = ends.stream().map(MomentDays::day).sorted().toList();
        return DateBins.of(days.get(0), days.get(days.size() - 1), bins);
    }

    private static HistogramDiff.Side side(HistogramRange range, List<Long> counts) {
        return new HistogramDiff.Side(
                range.rows(),
                range.values(),
                counts,
                new HistogramDiff.NotFinite(range.nan(), range.infinity(), range.negativeInfinity()),
                Ends.of(range.least()),
                Ends.of(range.greatest()));
    }
}
