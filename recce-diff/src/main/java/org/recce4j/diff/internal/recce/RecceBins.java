package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Masking;
import org.recce4j.model.Json;

/**
 * The bins of a histogram of Recce's.
 *
 * @param labels one for each edge, which is one too many; null for dates
 * @param counter counts the values of a side
 */
record RecceBins(Json min, Json max, List<Json> edges, Json labels, Function<RecceHistogram, List<Long>> counter) {

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
                ? RecceDateBins.of(ends)
                : RecceNumberBins.of(ends, bins, declaredType);
    }

    static DiffException unsupported(String why) {
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
