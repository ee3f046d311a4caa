package org.recce4j.diff.internal.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.diff.result.HistogramDiff;
import org.recce4j.model.Json;
import org.recce4j.sql.Rows;

/** The least and the greatest value of a histogram. */
final class Ends {

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    /** Those of the longest whole number of a warehouse, with its sign; a longer text is mostly zeros. */
    private static final int MOST_DIGITS = 40;

    private Ends() {}

    static HistogramDiff.@Nullable End of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Number
                ? new HistogramDiff.End(json(RowValues.decimal(value)), RowValues.decimal(value))
                : new HistogramDiff.End(
                        new Json.Str(Moments.text(value).orElseGet(() -> Rows.text(value))), position(value));
    }

    /** Returns the seconds since 1970. */
    private static BigDecimal position(Object moment) {
        LocalDateTime reading;
        if (moment instanceof OffsetDateTime instant) {
            reading = instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        } else {
            reading = moment instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) moment;
        }
        return BigDecimal.valueOf(reading.toLocalDate().toEpochDay())
                .multiply(SECONDS_OF_DAY)
                .add(BigDecimal.valueOf(reading.toLocalTime().toNanoOfDay(), 9));
    }

    /** Returns a JSON number, or a text if reading the number as a double would change it. */
    static Json json(BigDecimal number) {
        double read = number.doubleValue();
        boolean survives = Double.isFinite(read) && new BigDecimal(Double.toString(read)).compareTo(number) == 0;
        if (!survives) {
            String plain = number.toPlainString();
            return new Json.Str(
                    plain.length() <= MOST_DIGITS
                            ? plain
                            : number.stripTrailingZeros().toString());
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? new Json.Num(stripped.setScale(0), true) : new Json.Num(stripped, false);
    }
}
