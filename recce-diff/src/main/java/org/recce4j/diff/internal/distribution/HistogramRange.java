package org.recce4j.diff.internal.distribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.places.Precision;

/**
 * What one side has.
 *
 * @param rows all rows
 * @param values those that are not NULL
 * @param nan how many values are NaN
 * @param infinity how many are infinite
 * @param negativeInfinity how many are negative infinite
 * @param least the least of the others, null if there is none
 * @param greatest the greatest of the others, null if there is none
 */
public record HistogramRange(
        long rows,
        long values,
        long nan,
        long infinity,
        long negativeInfinity,
        @Nullable Object least,
        @Nullable Object greatest) {

    public static HistogramRange read(List<@Nullable Object> row) {
        RowValues values = new RowValues(row);
        return new HistogramRange(
                values.number(),
                values.number(),
                values.number(),
                values.number(),
                values.number(),
                values.next(),
                values.next());
    }

    HistogramRange rounded(Precision precision) {
        return new HistogramRange(
                rows,
                values,
                nan,
                infinity,
                negativeInfinity,
                least == null ? null : precision.rounded(least),
                greatest == null ? null : precision.rounded(greatest));
    }
}
