package org.recce4j.diff.internal.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.model.Json;

/** Reads a comparator as users write it; what it cannot read it throws as IllegalArgumentException. */
final class ComparatorReader {

    private static final String KNOWN =
            "exact, ignore_case, ignore_whitespace, trim, json, unordered, {absolute: 0.01},"
                    + " {relative: 0.001}, {round: 2}, {within: 1 second}, {expression: \"lower({column})\"}";

    private static final Set<String> TOLERANCES = Set.of("absolute", "relative");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "microsecond", ChronoUnit.MICROS,
            "millisecond", ChronoUnit.MILLIS,
            "second", ChronoUnit.SECONDS,
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS);

    private ComparatorReader() {}

    static ValueComparator read(Json written) {
        if (written instanceof Json.Str name) {
            return named(name.value());
        }
        if (written instanceof Json.Arr names && !names.items().isEmpty()) {
            return texts(names);
        }
        if (written instanceof Json.Obj rule && !rule.fields().isEmpty()) {
            return rule(rule);
        }
        throw new IllegalArgumentException("it is not a comparator; use one of " + KNOWN);
    }

    private static ValueComparator named(String name) {
        return switch (name) {
            case "exact" -> ValueComparator.exact();
            case "json" -> ValueComparator.jsonContent();
            case "unordered" -> ValueComparator.unordered();
            case "ignore_case" -> ValueComparator.ignoringCase();
            case "ignore_whitespace" -> ValueComparator.ignoringWhiteSpace();
            case "trim" -> new ValueComparator.Texts(false, WhiteSpace.TRIMMED);
            default -> throw unknown(name);
        };
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("there is no comparator \"" + name + "\"; use one of " + KNOWN);
    }

    /** Of comparators, those of texts are the ones that can be combined by naming them. */
    private static ValueComparator texts(Json.Arr names) {
        boolean ignoresCase = false;
        WhiteSpace whiteSpace = WhiteSpace.KEPT;
        for (Json item : names.items()) {
            if (!(item instanceof Json.Str name) || !(named(name.value()) instanceof ValueComparator.Texts texts)) {
                throw new IllegalArgumentException(
                        "a list combines ignore_case with ignore_whitespace or trim and nothing else");
            }
            ignoresCase |= texts.ignoresCase();
            // collapsing trims as well
            whiteSpace = texts.whiteSpace().compareTo(whiteSpace) > 0 ? texts.whiteSpace() : whiteSpace;
        }
        return new ValueComparator.Texts(ignoresCase, whiteSpace);
    }

    private static ValueComparator rule(Json.Obj rule) {
        if (TOLERANCES.containsAll(rule.fields().keySet())) {
            return new ValueComparator.Tolerance(
                    rule.find("absolute")
                            .map(value -> number("absolute", value))
                            .orElse(null),
                    rule.find("relative")
                            .map(value -> number("relative", value))
                            .orElse(null));
        }
        if (rule.fields().size() > 1) {
            throw new IllegalArgumentException("it has more than one rule: "
                    + String.join(", ", rule.fields().keySet())
                    + "; only absolute and relative can be combined, and values are then equal if one of them allows it");
        }
        String name = rule.fields().keySet().iterator().next();
        Json value = rule.get(name);
        return switch (name) {
            case "round" -> ValueComparator.rounded(digits(value));
            case "within" -> ValueComparator.within(duration(value));
            case "expression" -> ValueComparator.expression(text(name, value));
            default -> throw unknown(name);
        };
    }

    /** YAML reads 1e-9 as a text, for its numbers have a point. */
    private static BigDecimal number(String name, Json value) {
        if (value instanceof Json.Num number) {
            return number.value();
        }
        if (value instanceof Json.Str text) {
            try {
                return new BigDecimal(text.value().strip());
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(
                        name + " is \"" + text.value() + "\", which is not a number", notANumber);
            }
        }
        throw new IllegalArgumentException(name + " must be a number");
    }

    private static int digits(Json value) {
        BigDecimal digits = number("round", value);
        try {
            return digits.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new IllegalArgumentException("round must be a whole number of digits", notWhole);
        }
    }

    private static String text(String name, Json value) {
        if (value instanceof Json.Str text && !text.value().isBlank()) {
            return text.value();
        }
        throw new IllegalArgumentException(name + " must be a text that is not empty");
    }

    private static Duration duration(Json value) {
        String written = text("within", value).strip();
        Duration duration = written.startsWith("P") ? iso(written) : counted(written);
        if (duration == null) {
            throw new IllegalArgumentException("within is \"" + written
                    + "\", which is not a length of time; write it as 1 second, 500 milliseconds, 2 days or PT1S");
        }
        return duration;
    }

    private static @Nullable Duration iso(String written) {
        try {
            return Duration.parse(written);
        } catch (DateTimeParseException | ArithmeticException invalid) {
            return null;
        }
    }

    private static @Nullable Duration counted(String written) {
        int space = written.indexOf(' ');
        if (space < 0) {
            return null;
        }
        String name = written.substring(space + 1).strip().toLowerCase(Locale.ROOT);
        ChronoUnit unit = UNITS.get(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
        try {
            return unit == null ? null : Duration.of(Long.parseLong(written.substring(0, space)), unit);
        } catch (NumberFormatException | ArithmeticException invalid) {
            return null;
        }
    }
}
