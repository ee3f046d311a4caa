package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Profile.Precision;
import org.recce4j.diff.result.Profile.Statistic;
import org.recce4j.diff.result.ProfileDiff.Difference;

/** One column's profiles on both sides, of which one may be missing; with what two kinds of warehouses have in common. */
record ColumnProfiles(
        long baseRows,
        Profile.@Nullable Column base,
        long currentRows,
        Profile.@Nullable Column current,
        @Nullable TwoKinds kinds) {

    /** Of the largest value: what is left of a sum in which large values cancel out. */
    private static final double TOLERANCE_OF_VALUES = 1e-12;

    private static final Pattern MIDNIGHT = Pattern.compile(" 00:00:00(\\.0+)?(\\+00(:00)?)?$|\\+00(:00)?$");

    String name() {
        return base != null ? base.name() : present(current).name();
    }

    boolean isRetyped() {
        if (kinds != null) {
            return kinds.retyped().containsKey(name());
        }
        return base != null && current != null && !base.nativeType().equalsIgnoreCase(current.nativeType());
    }

    String retyped() {
        return name() + " (" + present(base).nativeType() + " to "
                + present(current).nativeType() + ")";
    }

    boolean isUndecided() {
        return base != null
                && current != null
                && isEstimated(base.median(), current.median())
                && !sameValue(base.median(), current.median());
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        if (base == null || current == null) {
            differences.add(new Difference(
                    name(), "column", base == null ? "missing" : "present", current == null ? "missing" : "present"));
            return differences;
        }
        add(differences, "nulls", baseRows - base.values(), currentRows - current.values());
        if (kinds != null && kinds.notCompared().containsKey(name())) {
            return differences;
        }
        add(differences, "distinct", base.distinct(), current.distinct());
        if (!sameEnd(base.least(), current.least())) {
            add(differences, "minimum", Profile.end(base, base.least()), Profile.end(current, current.least()));
        }
        if (!sameEnd(base.greatest(), current.greatest())) {
            add(differences, "maximum", Profile.end(base, base.greatest()), Profile.end(current, current.greatest()));
        }
        if (!isSameAverage(base, current)) {
            add(differences, "average", base.average(), current.average());
        }
        if (!isEstimated(base.median(), current.median()) && !isSameMedian(base, current)) {
            add(differences, "median", base.median(), current.median());
        }
        return differences;
    }

    /** Returns a difference of these columns, which are masked, with what they show. */
    Difference masked(Difference difference) {
        if (base == null || current == null) {
            return difference;
        }
        return switch (difference.measure()) {
            case "minimum" -> new Difference(name(), difference.measure(), text(base.least()), text(current.least()));
            case "maximum" ->
                new Difference(name(), difference.measure(), text(base.greatest()), text(current.greatest()));
            case "average" ->
                new Difference(name(), difference.measure(), shown(base.average()), shown(current.average()));
            case "median" ->
                new Difference(name(), difference.measure(), shown(base.median()), shown(current.median()));
            default -> difference;
        };
    }

    private static String text(@Nullable String end) {
        return end == null ? "" : end;
    }

    private void add(List<Difference> differences, String measure, long before, long after) {
        if (before != after) {
            differences.add(new Difference(name(), measure, Cells.of(before), Cells.of(after)));
        }
    }

    private void add(List<Difference> differences, String measure, String before, String after) {
        differences.add(new Difference(name(), measure, before, after));
    }

    private void add(
            List<Difference> differences, String measure, @Nullable Statistic before, @Nullable Statistic after) {
        String left = shown(before);
        String right = shown(after);
        boolean tooShort = left.equals(right);
        differences.add(
                tooShort
                        ? new Difference(name(), measure, exactly(before), exactly(after))
                        : new Difference(name(), measure, left, right));
    }

    private static String shown(@Nullable Statistic statistic) {
        return statistic == null ? "" : statistic.shown();
    }

    private static String exactly(@Nullable Statistic statistic) {
        return statistic == null ? "" : Cells.exact(statistic.value());
    }

    private static boolean isEstimated(@Nullable Statistic before, @Nullable Statistic after) {
        return before != null
                && after != null
                && (before.precision() == Precision.APPROXIMATE || after.precision() == Precision.APPROXIMATE);
    }

    private boolean isSameAverage(Profile.Column base, Profile.Column current) {
        Statistic before = base.average();
        Statistic after = current.average();
        if (sameValue(before, after)) {
            return true;
        }
        if (before == null
                || after == null
                || (kinds == null && before.precision() == Precision.EXACT && after.precision() == Precision.EXACT)
                || !(before.value() instanceof Number left)
                || !(after.value() instanceof Number right)) {
            return false;
        }
        return isClose(left, right, base, current);
    }

    private static boolean isClose(Number left, Number right, Profile.Column base, Profile.Column current) {
        double larger = Math.max(Math.abs(left.doubleValue()), Math.abs(right.doubleValue()));
        double allowed = Math.max(
                larger * ProfileDiff.RELATIVE_TOLERANCE, Math.max(size(base), size(current)) * TOLERANCE_OF_VALUES);
        return Math.abs(left.doubleValue() - right.doubleValue()) <= allowed;
    }

    /** A warehouse may round the median of decimals to their digits. */
    private boolean isSameMedian(Profile.Column before, Profile.Column after) {
        if (sameValue(before.median(), after.median())) {
            return true;
        }
        return kinds != null
                && before.median() != null
                && after.median() != null
                && before.median().value() instanceof Number left
                && after.median().value() instanceof Number right
                && (isClose(left, right, before, after)
                        || Math.abs(left.doubleValue() - right.doubleValue())
                                < Math.max(lastPlace(left), lastPlace(right)));
    }

    private static double lastPlace(Number number) {
        return number instanceof BigDecimal decimal && decimal.scale() > 0
                ? BigDecimal.ONE.movePointLeft(decimal.scale()).doubleValue()
                : 0;
    }

    /** Returns whether an average or the median is the same only because two kinds of warehouses round in their own ways. */
    boolean isRounded() {
        return base != null
                && current != null
                && kinds != null
                && !kinds.notCompared().containsKey(name())
                && ((!sameValue(base.median(), current.median()) && isSameMedian(base, current))
                        || (!sameValue(base.average(), current.average()) && isSameAverage(base, current)));
    }

    private boolean sameEnd(@Nullable String before, @Nullable String after) {
        String precision = kinds == null ? null : kinds.precision().get(name());
        return precision == null ? sameText(before, after) : sameText(EndText.cut(before), EndText.cut(after));
    }

    /** The largest absolute value of a column; 0 if that is not finite. */
    private static double size(Profile.Column column) {
        double size = Math.max(Math.abs(number(column.least())), Math.abs(number(column.greatest())));
        return Double.isFinite(size) ? size : 0;
    }

    private static double number(@Nullable String text) {
        BigDecimal number = text == null ? null : finite(text);
        return number == null ? 0 : number.doubleValue();
    }

    private static boolean sameValue(@Nullable Statistic before, @Nullable Statistic after) {
        return sameText(
                before == null ? null : before.value().toString(),
                after == null ? null : after.value().toString());
    }

    /** Numbers are the same if their values are, whatever their scale; a date is the same as its midnight in UTC. */
    private static boolean sameText(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return Objects.equals(before, after);
        }
        BigDecimal left = finite(before);
        BigDecimal right = finite(after);
        return (left == null || right == null)
                ? MIDNIGHT.matcher(before)
                        .replaceFirst("")
                        .equals(MIDNIGHT.matcher(after).replaceFirst(""))
                : left.compareTo(right) == 0;
    }

    private static @Nullable BigDecimal finite(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static Profile.Column present(Profile.@Nullable Column column) {
        if (column == null) {
            throw new AssertionError();
        }
        return column;
    }
}
