package org.recce4j.diff.internal.distribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.sql.build.DatePart;

/**
 * Bins for dates and timestamps, as Recce 1.69.1 lays them: days; months for more than 60 days; years for more than four years,
 * several to a bin where there are many.
 *
 * @param part what a value is cut down to before it is counted
 * @param first the first edge
 * @param step the length of a bin, in parts
 * @param count the number of bins
 */
public record DateBins(DatePart part, LocalDate first, int step, int count) {

    private static final int MOST_DAYS = 60;
    private static final int MOST_DAYS_BY_MONTH = 4 * 365;

    /**
     * Returns the bins.
     *
     * @param bins the most bins that years are counted in
     */
    public static DateBins of(LocalDate min, LocalDate max, int bins) {
        long days = ChronoUnit.DAYS.between(min, max);
        if (days > MOST_DAYS_BY_MONTH) {
            int years = max.getYear() - min.getYear() + 1;
            int step = (years + bins - 1) / bins;
            return new DateBins(DatePart.YEAR, min.withDayOfYear(1), step, (years + step - 1) / step);
        }
        if (days > MOST_DAYS) {
            LocalDate first = min.withDayOfMonth(1);
            return new DateBins(DatePart.MONTH, first, 1, (int) ChronoUnit.MONTHS.between(first, max) + 1);
        }
        return new DateBins(DatePart.DAY, min, 1, (int) days + 1);
    }

    public List<LocalDate> edges() {
        List<LocalDate> edges = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            edges.add(first.plus((long) i * step, unit()));
        }
        return edges;
    }

    /** Returns the bin of a value that was cut down to the part. */
    public int binOf(LocalDate value) {
        return (int) (unit().between(first, value) / step);
    }

    private ChronoUnit unit() {
        return switch (part) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
        };
    }
}
