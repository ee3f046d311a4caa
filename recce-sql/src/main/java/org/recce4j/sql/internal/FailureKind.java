package org.recce4j.sql.internal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of failure a driver reports, in words that repeat no value: its own text may quote one. */
final class FailureKind {

    private static final String OUT_OF_RANGE = "a value is out of the range of its type";
    private static final String NOT_CONVERTIBLE = "a value cannot be converted to the type that the query asks for";
    private static final String NOT_COMPUTABLE = "the query cannot be computed with its values";

    /** By SQLState; one of two letters stands for its class. */
    private static final Map<String, String> STATES = Map.of(
            "22003", OUT_OF_RANGE,
            "22008", OUT_OF_RANGE,
            "22012", "it divides by zero",
            "22001", "a text is too long for its type",
            "22007", NOT_CONVERTIBLE,
            "22018", NOT_CONVERTIBLE,
            "22P02", NOT_CONVERTIBLE,
            "22", NOT_COMPUTABLE,
            "21", "a subquery returns more than one row where one is expected",
            "0A", "the warehouse does not support a feature that the query uses");

    /** DuckDB sets no SQLState and begins its text with the kind. */
    private static final Map<String, String> KINDS = Map.of(
            "Out of Range Error", OUT_OF_RANGE,
            "Conversion Error", NOT_CONVERTIBLE,
            "Invalid Input Error", NOT_COMPUTABLE,
            "Not implemented Error", "the warehouse does not support a feature that the query uses");

    private static final Pattern KIND = Pattern.compile("^([A-Z][A-Za-z ]{1,40} Error):");

    private FailureKind() {}

    /** Returns what happened, with the warehouse's own name of it in parentheses. */
    static String of(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.length() > 2) {
            String words = STATES.getOrDefault(state, STATES.get(state.substring(0, 2)));
            return Objects.requireNonNullElse(words, "the warehouse or its driver reported an error") + " (SQLState "
                    + state + ")";
        }
        Matcher kind = KIND.matcher(Failures.reasonAlone(Objects.toString(failure.getMessage(), "")));
        if (!kind.find()) {
            return "the warehouse or its driver reported an error";
        }
        String words = KINDS.get(kind.group(1));
        return words == null ? "the warehouse reported: " + kind.group(1) : words + " (" + kind.group(1) + ")";
    }
}
