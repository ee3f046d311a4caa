package org.recce4j.diff.internal.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How many values are in each bin. */
public final class BinCounts {

    private BinCounts() {}

    /** Returns the counts of all bins from rows of bin and count. */
    public static List<Long> of(List<List<@Nullable Object>> rows, int bins, ToIntFunction<Object> indexOf) {
        long[] counts = new long[bins];
        for (List<@Nullable Object> row : rows) {
            RowValues values = new RowValues(row);
            Object bin = values.next();
            if (bin != null) {
                counts[indexOf.applyAsInt(bin)] += values.number();
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
