package org.recce4j.diff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * When two values of a column count as equal. NULL equals NULL and nothing else with every comparator; NaN equals NaN, an infinity equals
 * itself, and neither is ever equal to a number. Immutable; its words and its JSON form are those of the parameter {@code compare}.
 */
public sealed interface ValueComparator {

    /** Returns the rule for people, such as {@code within 0.01}. */
    String words();

    /** Returns the rule as the parameter {@code compare} has it, such as <code>{"absolute": 0.01}</code>. */
    Json toJson();

    /** Values are equal if they are the same value, by the rules of docs/dialects.md. */
    static ValueComparator exact() {
        return new Exact();
    }

    /** Numbers are equal if they differ by no more than this. */
    static ValueComparator absolute(BigDecimal tolerance) {
        return new Tolerance(tolerance, null);
    }

    /** Numbers are equal if they differ by no more than this share of the greater absolute value of both. */
    static ValueComparator relative(BigDecimal tolerance) {
        return new Tolerance(null, tolerance);
    }

    /** Numbers are equal if they are the same when rounded to this many digits after the point. */
    static ValueComparator rounded(int digits) {
        return new Rounded(digits);
    }

    /** Dates and timestamps are equal if no more time than this is between them. */
    static ValueComparator within(Duration tolerance) {
        return new Within(tolerance);
    }

    /** Texts are equal if they are the same in lower case. */
    static ValueComparator ignoringCase() {
        return new Texts(true, WhiteSpace.KEPT);
    }

    /** Texts are equal if they are the same without white space at both ends, each run of white space inside counting as one space. */
    static ValueComparator ignoringWhiteSpace() {
        return new Texts(false, WhiteSpace.COLLAPSED);
    }

    /** Documents are equal if they have the same fields and items; spaces and the order of fields do not count. */
    static ValueComparator jsonContent() {
        return new JsonContent();
    }

    /** Arrays are equal if they have the same items, each equally often, in any order. */
    static ValueComparator unordered() {
        return new Unordered();
    }

    /** Values are equal if an SQL expression has the same value for both; <code>{column}</code> stands for the column. */
    static ValueComparator expression(String sql) {
        return new Expression(sql);
    }

    /** The same value, by the rules of docs/dialects.md. */
    record Exact() implements ValueComparator {

        @Override
        public String words() {
            return "exactly";
        }

        @Override
        public Json toJson() {
            return new Json.Str("exact");
        }
    }

    /**
     * Numbers within a tolerance. If both tolerances are given, meeting one of them is enough.
     *
     * @param absolute the greatest difference, from 0 to below 10^38, with at most 38 digits after the point; null
     *     for none
     * @param relative the greatest difference as a share of the greater absolute value, from 0 to below 1, with at
     *     most 18 digits after the point; null for none
     */
    record Tolerance(
            @Nullable BigDecimal absolute, @Nullable BigDecimal relative) implements ValueComparator {

        /** The maximum number of digits after the point of a relative tolerance. */
        public static final int RELATIVE_DIGITS = 18;

        private static final int ABSOLUTE_DIGITS = 38;

        public Tolerance {
            if (absolute == null && relative == null) {
                throw new IllegalArgumentException("Cannot make a tolerance without a value; give absolute or relative");
            }
            if (absolute != null && !fits(absolute, BigDecimal.TEN.pow(ABSOLUTE_DIGITS), ABSOLUTE_DIGITS)) {
                throw invalid(
                        "absolute",
                        absolute,
                        "give a number of at least 0 with at most " + ABSOLUTE_DIGITS
                                + " digits on each side of the point");
            }
            if (relative != null && !fits(relative, BigDecimal.ONE, RELATIVE_DIGITS)) {
                throw invalid(
                        "relative",
                        relative,
                        "give a share from 0 to below 1 (0.01 is 1 %) with at most " + RELATIVE_DIGITS
                                + " digits after the point");
            }
        }

        private static boolean fits(BigDecimal tolerance, BigDecimal limit, int digits) {
            return tolerance.signum() >= 0
                    && tolerance.compareTo(limit) < 0
                    && tolerance.stripTrailingZeros().scale() <= digits;
        }

        private static IllegalArgumentException invalid(String name, BigDecimal value, String remedy) {
            return new IllegalArgumentException("Cannot use " + value + " as " + name + " tolerance; " + remedy);
        }

        @Override
        public String words() {
            List<String> words = new ArrayList<>();
            if (absolute != null) {
                words.add(plain(absolute));
            }
            if (relative != null) {
                words.add(plain(relative.movePointRight(2)) + "%");
            }
            return "within " + String.join(" or ", words);
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        @Override
        public Json toJson() {
            Map<String, Object> fields = new LinkedHashMap<>();
            if (absolute != null) {
                fields.put("absolute", absolute);
            }
            if (relative != null) {
                fields.put("relative", relative);
            }
            return Json.of(fields);
        }
    }

    /**
     * Numbers that are the same when rounded, half away from zero.
     *
     * @param digits how many digits after the point are kept, from 0 to 18
     */
    record Rounded(int digits) implements ValueComparator {

        /** The greatest number of digits. */
        public static final int MOST_DIGITS = 18;

        public Rounded {
            if (digits < 0 || digits > MOST_DIGITS) {
                throw new IllegalArgumentException(
                        "Cannot round to " + digits + " digits; give a whole number from 0 to " + MOST_DIGITS);
            }
        }

        @Override
        public String words() {
            return "rounded to " + digits + (digits == 1 ? " digit" : " digits");
        }

        @Override
        public Json toJson() {
            return Json.of(Map.of("round", digits));
        }
    }

    /**
     * Dates and timestamps that are close to each other.
     *
     * @param tolerance the greatest time between them, in whole microseconds, 0 or more
     */
    record Within(Duration tolerance) implements ValueComparator {

        public Within {
            if (tolerance.isNegative()
                    || !tolerance.truncatedTo(ChronoUnit.MICROS).equals(tolerance)) {
                throw new IllegalArgumentException(
                        "Cannot use " + tolerance + " as time tolerance; give whole microseconds of at least 0");
            }
        }

        @Override
        public String words() {
            return "within " + DurationWords.of(tolerance);
        }

        @Override
        public Json toJson() {
            return Json.of(Map.of("within", DurationWords.of(tolerance)));
        }
    }

    /**
     * How the white space of a text counts: the space and the characters from tab to carriage return, U+0009 to
     * U+000D.
     */
    enum WhiteSpace {

        /** It counts. */
        KEPT,

        /** It does not count at both ends. */
        TRIMMED,

        /** It does not count at both ends, and each run inside counts as one space. */
        COLLAPSED
    }

    /**
     * Texts that differ at most in case, white space, or both.
     *
     * @param ignoresCase whether texts are compared in the lower case that the warehouse writes
     * @param whiteSpace how white space counts
     */
    record Texts(boolean ignoresCase, WhiteSpace whiteSpace) implements ValueComparator {

        public Texts {
            Objects.requireNonNull(whiteSpace);
            if (!ignoresCase && whiteSpace == WhiteSpace.KEPT) {
                throw new IllegalArgumentException("Cannot make a text comparator that ignores nothing; use the exact comparator");
            }
        }

        @Override
        public String words() {
            List<String> words = new ArrayList<>();
            if (ignoresCase) {
                words.add("case");
            }
            if (whiteSpace != WhiteSpace.KEPT) {
                words.add(whiteSpace == WhiteSpace.TRIMMED ? "white space at both ends" : "white space");
            }
            return "ignoring " + String.join(" and ", words);
        }

        @Override
        public Json toJson() {
            List<String> names = new ArrayList<>();
            if (ignoresCase) {
                names.add("ignore_case");
            }
            if (whiteSpace != WhiteSpace.KEPT) {
                names.add(whiteSpace == WhiteSpace.TRIMMED ? "trim" : "ignore_whitespace");
            }
            return names.size() == 1 ? new Json.Str(names.get(0)) : Json.of(names);
        }
    }

    /** Documents with the same content. */
    record JsonContent() implements ValueComparator {

        @Override
        public String words() {
            return "as JSON content";
        }

        @Override
        public Json toJson() {
            return new Json.Str("json");
        }
    }

    /** Arrays with the same items in any order. */
    record Unordered() implements ValueComparator {

        @Override
        public String words() {
            return "in any order";
        }

        @Override
        public Json toJson() {
            return new Json.Str("unordered");
        }
    }

    /**
     * An SQL expression whose values are compared instead of the column's.
     *
     * @param sql the expression in the warehouse's SQL; <code>{column}</code> stands for the column
     */
    record Expression(String sql) implements ValueComparator {

        /** What stands for the column. */
        public static final String COLUMN = "{column}";

        public Expression {
            if (!sql.contains(COLUMN)) {
                throw new IllegalArgumentException("Cannot compare by the expression \"" + sql
                        + "\": it does not contain " + COLUMN + ", which stands for the column");
            }
        }

        @Override
        public String words() {
            return "by an expression";
        }

        @Override
        public Json toJson() {
            return Json.of(Map.of("expression", sql));
        }
    }
}
