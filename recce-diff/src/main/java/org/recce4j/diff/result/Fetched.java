package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * How much was read of base and current to compare them here, because they are in two places. As JSON, {@code
 * fetched} with the rows of each side, and {@code precision} with the columns that were not compared exactly.
 *
 * @param base how many rows of base were read
 * @param current how many rows of current were read
 * @param precision the columns that were compared less than exactly, and how far: {@code 15 digits} or {@code
 *     microseconds}
 * @param most the maximum number of rows to read of each side, if there are more and nothing was read; otherwise null
 */
public record Fetched(
        long base,
        long current,
        Map<String, String> precision,
        @Nullable Long most) {

    /** Makes the numbers of a complete read. */
    public Fetched(long base, long current, Map<String, String> precision) {
        this(base, current, precision, null);
    }

    /** Returns the numbers of a read that did not happen, because there are more rows than this. */
    public static Fetched nothing(long most) {
        return new Fetched(0, 0, Map.of(), most);
    }

    public Fetched {
        precision = Collections.unmodifiableMap(new LinkedHashMap<>(precision));
    }

    static boolean isNothing(@Nullable Fetched fetched) {
        return fetched != null && fetched.most != null;
    }

    /** Returns why no values were read, and what to do. */
    static String tooManyValues(@Nullable Fetched fetched) {
        long most = Objects.requireNonNull(Objects.requireNonNull(fetched).most);
        return "base and current are in two places, and at most " + Numbers.count(most, "value")
                + " of each side are fetched to compare them; raise \"budget: {rows: N}\"";
    }

    static void putInto(Json.Obj.Builder json, @Nullable Fetched fetched) {
        if (fetched != null) {
            json.put(
                            "fetched",
                            Json.Obj.builder()
                                    .put("base", fetched.base)
                                    .put("current", fetched.current)
                                    .build())
                    .put("precision", fetched.precision);
        }
    }

    /** Adds what people should know about a result: where it was compared, and how exactly. */
    static void addTo(List<String> parts, @Nullable Fetched fetched, Verdict verdict) {
        if (fetched == null || isNothing(fetched)) {
            return;
        }
        parts.add("read from two places");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        fetched.precision.forEach((column, precision) ->
                columns.computeIfAbsent(precision, some -> new ArrayList<>()).add(column));
        columns.forEach((precision, names) -> parts.add(
                (verdict == Verdict.EQUAL ? "equal to " : "compared to ") + precision + ": " + Cells.names(names)));
    }
}
