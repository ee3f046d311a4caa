package org.recce4j.diff.internal.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.model.Json;

/** Reads limits as users write them. */
final class LimitReader {

    private static final Pattern TEXT =
            Pattern.compile("(?:at most\\s+)?(\\d{1,15}(?:[,_]\\d{3})*(?:\\.\\d{1,15})?)\\s*(%|[a-z]+)?");

    private LimitReader() {}

    /** Reads a number, or a text such as {@code 1 %}, {@code at most 10 rows} or {@code all}; empty if it is neither. */
    static Optional<Limit> find(Json value) {
        if (value instanceof Json.Num number) {
            return of(number.value(), "");
        }
        if (!(value instanceof Json.Str text)) {
            return Optional.empty();
        }
        if (text.value().equals("all")) {
            return Optional.of(Limit.ALL);
        }
        Matcher limit = TEXT.matcher(text.value().strip());
        return limit.matches()
                ? of(
                        new BigDecimal(limit.group(1).replaceAll("[,_]", "")),
                        limit.group(2) == null ? "" : limit.group(2))
                : Optional.empty();
    }

    /** A number of things is whole. */
    private static Optional<Limit> of(BigDecimal number, String unit) {
        boolean isPercent = unit.equals("%");
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return number.signum() < 0 || !(isPercent || isWhole)
                ? Optional.empty()
                : Optional.of(new Limit(number, isPercent, isPercent ? "" : unit));
    }
}
