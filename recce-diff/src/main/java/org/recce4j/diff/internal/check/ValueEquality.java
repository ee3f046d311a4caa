package org.recce4j.diff.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/**
 * Compares two values of {@link org.recce4j.sql.Rows#value} by a comparator, as the warehouses do. An expression is SQL, and has no values
 * here.
 */
public record ValueEquality(ValueComparator comparator) {

    private static final String SPACES = " \t\n\u000b\f\r";

    /** Returns whether values can be compared so here. */
    public boolean isDefined() {
        return !(comparator instanceof ValueComparator.Expression);
    }

    /** Returns whether two values count as equal; NULL equals NULL alone. */
    public boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (comparator instanceof ValueComparator.Tolerance tolerance) {
            return areSame(left, right) || NumberNearness.areNear(left, right, tolerance);
        }
        if (comparator instanceof ValueComparator.Within within) {
            return areSame(left, right) || areWithin(left, right, within.tolerance());
        }
        return areSame(form(left), form(right));
    }

    /** Returns whether two values are the same: numbers by value, points in time as readings of a clock in UTC. */
    private static boolean areSame(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return SameNumbers.areSame(one, other);
        }
        Optional<LocalDateTime> before = reading(left);
        if (before.isPresent()) {
            return before.equals(reading(right));
        }
        return (left instanceof byte[] one && right instanceof byte[] other)
                ? Arrays.equals(one, other)
                : left.equals(right);
    }

    private static boolean areWithin(Object left, Object right, Duration tolerance) {
        Optional<LocalDateTime> before = reading(left);
        Optional<LocalDateTime> after = reading(right);
        return before.isPresent()
                && after.isPresent()
                && Duration.between(before.get(), after.get()).abs().compareTo(tolerance) <= 0;
    }

    private static Optional<LocalDateTime> reading(Object value) {
        if (value instanceof LocalDate day) {
            return Optional.of(day.atStartOfDay());
        }
        if (value instanceof OffsetDateTime moment) {
            return Optional.of(LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC));
        }
        return value instanceof LocalDateTime reading ? Optional.of(reading) : Optional.empty();
    }

    private Object form(Object value) {
        if (comparator instanceof ValueComparator.Rounded rounded && value instanceof Number number) {
            return rounded(number, rounded.digits());
        }
        if (comparator instanceof ValueComparator.Texts texts && value instanceof String text) {
            return text(text, texts);
        }
        if (comparator instanceof ValueComparator.JsonContent && value instanceof String text) {
            return document(text);
        }
        return comparator instanceof ValueComparator.Unordered && value instanceof Json.Arr array
                ? counted(array.items())
                : value;
    }

    private static Number rounded(Number number, int digits) {
        if (number instanceof Double || number instanceof Float) {
            return rounded(number.doubleValue(), digits);
        }
        return number instanceof BigDecimal decimal && decimal.scale() > digits
                ? decimal.setScale(digits, RoundingMode.HALF_UP)
                : number;
    }

    /** The formula of the warehouses, in the same arithmetic. */
    private static double rounded(double number, int digits) {
        double unit = Math.pow(10, digits);
        if (!(Math.abs(number) < 0x1p51 / unit)) {
            return number;
        }
        double shifted = Math.abs(number) * unit;
        double whole = Math.floor(shifted) + (shifted - Math.floor(shifted) >= 0.5 ? 1 : 0);
        return (number < 0 ? -whole : whole) / unit;
    }

    private static String text(String text, ValueComparator.Texts rules) {
        String cased = rules.ignoresCase() ? lowerCase(text) : text;
        if (rules.whiteSpace() == WhiteSpace.KEPT) {
            return cased;
        }
        String trimmed = trimmed(cased);
        return rules.whiteSpace() == WhiteSpace.TRIMMED ? trimmed : collapsed(trimmed);
    }

    /** Letter by letter, as most warehouses do; a locale or the end of a word does not count. */
    private static String lowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || !isSpace(text.charAt(i - 1))) {
                collapsed.append(space ? ' ' : text.charAt(i));
            }
        }
        return collapsed.toString();
    }

    private static boolean isSpace(char letter) {
        return SPACES.indexOf(letter) >= 0;
    }

    /** A text that is not JSON stays as it is. */
    private static Object document(String text) {
        try {
            return JsonText.read(text);
        } catch (IllegalArgumentException notJson) {
            return text;
        }
    }

    private static Map<Json, Integer> counted(List<Json> items) {
        Map<Json, Integer> counted = new HashMap<>();
        items.forEach(item -> counted.merge(item, 1, Integer::sum));
        return counted;
    }
}
