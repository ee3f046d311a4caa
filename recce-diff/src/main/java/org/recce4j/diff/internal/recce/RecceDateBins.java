package org.recce4j.diff.internal.recce;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.diff.internal.distribution.DateBins;
import org.recce4j.diff.internal.distribution.MomentDays;
import org.recce4j.model.Json;
import org.recce4j.sql.build.DatePart;

/** The bins of a histogram of dates and timestamps. */
final class RecceDateBins {

    private static final int DATE_BINS = 50;

    private RecceDateBins() {}

    static RecceBins of(List<Object> ends) {
        if (!ends.stream().allMatch(MomentDays::isMoment)) {
            throw RecceBins.unsupported("its values are not dates");
        }
        List<Object> sorted =
                ends.stream().sorted(Comparator.comparing(MomentDays::day)).toList();
        LocalDate first = MomentDays.day(sorted.get(0));
        DateBins bins = DateBins.of(first, MomentDays.day(sorted.get(sorted.size() - 1)), DATE_BINS);
        if (bins.part() == DatePart.DAY && !(sorted.get(0) instanceof LocalDate)) {
            throw RecceBins.unsupported("Recce cannot compare its timestamps with days, as it does within 60 days");
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
}
