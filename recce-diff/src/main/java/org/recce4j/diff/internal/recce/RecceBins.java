package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.diff.internal.distribution.DateBins;
import org.recce4j.diff.internal.distribution.MomentDays;
import org.recce4j.diff.internal.distribution.NumberBins;
import org.recce4j.model.Json;
import org.recce4j.sql.build.DatePart;

/**
 * The bins of a histogram of Recce's.
 *
 * @param labels one for each edge, which is one too many; null for dates
 * @param counter counts the values of a side
 */
record RecceBins(Json min, Json max, List<Json> edges, Json labels, Function<RecceHistogram, List<Long>> counter) {

    /** Recce looks for the exact name. */
    private static final Set<String> INTEGERS =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "INT", "BIGINT", "HUGEINT", "INT64", "NUMBER(38,0)");

    private static final int DATE_BINS = 50;

    static RecceBins of(String declaredType, int bins, RecceHistogram base, RecceHistogram current) {
        List<Object> ends = Stream.of(base.least(), base.greatest(), current.least(), current.greatest())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (ends.isEmpty()) {
            return new RecceBins(Json.Null.INSTANCE, Json.Null.INSTANCE, List.of(), Json.Arr.EMPTY, side -> List.of());
        }
        String name = RecceHistogramDiffCheck.name(declaredType);
        return name.startsWith("DATE") || name.startsWith("TIMESTAMP")
                ? ofDates(ends)
                : ofNumbers(ends, bins, isInteger(declaredType));
    }

    private static boolean isInteger(String declaredType) {
        return INTEGERS.contains(declaredType) || declaredType.matches("DECIMAL\\(\\d+(, ?0)?\\)");
    }

    private static RecceBins ofNumbers(List<Object> ends, int bins, boolean whole) {
        List<BigDecimal> numbers = ends.stream().map(RecceBins::finite).sorted().toList();
        BigDecimal min = numbers.get(0);
        BigDecimal max = numbers.get(numbers.size() - 1);
        List<BigDecimal> edges = NumberBins.edges(min, max, bins, whole);
        BigDecimal width = edges.get(1).subtract(edges.get(0));
        List<Json> labels = edges.stream()
                .<Json>map(edge -> new Json.Str(edge.toPlainString() + "-" + plain(edge.add(width))))
                .toList();
        return new RecceBins(
                json(min),
                json(max),
                edges.stream().map(RecceBins::json).toList(),
                new Json.Arr(labels),
                side -> side.counts(edges));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal finite(Object value) {
        boolean isNumber = value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal;
        boolean isFinite =
                (value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue());
        if (!isNumber && !isFinite) {
            throw unsupported("its values are not all finite numbers");
        }
        return value instanceof Float number
                ? BigDecimal.valueOf(number.doubleValue())
                : new BigDecimal(value.toString());
    }

    /** Returns an integer, or what is left of the number in a double. */
    private static Json json(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? new Json.Num(number.setScale(0), true)
                : Json.of(number.doubleValue());
    }

    private static RecceBins ofDates(List<Object> ends) {
        if (!ends.stream().allMatch(MomentDays::isMoment)) {
            throw unsupported("its values are not dates");
        }
        List<Object> sorted =
                ends.stream().sorted(Comparator.comparing(MomentDays::day)).toList();
        LocalDate first = MomentDays.day(sorted.get(0));
        DateBins bins = DateBins.of(first, MomentDays.day(sorted.get(sorted.size() - 1)), DATE_BINS);
        if (bins.part() == DatePart.DAY && !(sorted.get(0) instanceof LocalDate)) {
            throw unsupported("Recce cannot compare its timestamps with days, as it does within 60 days");
        }
        return new RecceBins(
                end(ends, false),
                end(ends, true),
                bins.edges().stream()
                        .<Json>map(edge -> new Json.Str(edge.toString()))
                        .toList(),
                Json.Null.INSTANCE,
                side -> side.counts(bins));
    }

    private static Json end(List<Object> ends, boolean greatest) {
        List<String> texts = ends.stream()
                .map(end -> Moments.text(end).orElseGet(end::toString))
                .sorted()
                .toList();
        return new Json.Str(texts.get(greatest ? texts.size() - 1 : 0));
    }

    private static DiffException unsupported(String why) {
        return new DiffException(DiffErrorCode.UNSUPPORTED_VALUES, "Cannot make a histogram of the column: " + why);
    }

    /** Returns these without the values at the ends and the edges. */
    RecceBins masked(Masking masking) {
        Json hidden = new Json.Str(Masking.HIDDEN);
        return new RecceBins(
                masking.shown(min),
                masking.shown(max),
                Collections.nCopies(edges.size(), hidden),
                labels instanceof Json.Arr list
                        ? new Json.Arr(Collections.nCopies(list.items().size(), hidden))
                        : labels,
                counter);
    }

    /** Returns what Recce says of a side. */
    Map<String, Object> side(RecceHistogram side) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("counts", new ArrayList<>(counter.apply(side)));
        fields.put("total", side.total());
        return fields;
    }
}
