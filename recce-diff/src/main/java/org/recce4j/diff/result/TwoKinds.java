package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * What a result says about a comparison of two kinds of warehouses, which have different names for the same types and
 * lack some of each other's types. As JSON, {@code warehouses} with the kind of each side, and {@code precision}.
 *
 * @param base the kind of base's warehouse, such as {@code duckdb}
 * @param current the kind of current's warehouse
 * @param retyped the columns whose types are not of one family, and both types; in a schema diff those of one family
 *     and another size
 * @param notCompared the columns whose values cannot be compared across the two kinds, and why
 * @param precision the columns that are compared less than exactly, and how far: {@code 15 digits} or {@code
 *     microseconds}
 */
public record TwoKinds(
        String base,
        String current,
        Map<String, String> retyped,
        Map<String, String> notCompared,
        Map<String, String> precision) {

    /** How far two results of the same computation can be apart, as a share of the larger one. */
    static final double RELATIVE_TOLERANCE = ProfileDiff.RELATIVE_TOLERANCE;

    public TwoKinds {
        retyped = copy(retyped);
        notCompared = copy(notCompared);
        precision = copy(precision);
    }

    private static Map<String, String> copy(Map<String, String> columns) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    static void putInto(Json.Obj.Builder json, @Nullable TwoKinds kinds) {
        if (kinds != null) {
            json.put(
                            "warehouses",
                            Json.Obj.builder()
                                    .put("base", kinds.base)
                                    .put("current", kinds.current)
                                    .build())
                    .put("precision", kinds.precision);
        }
    }

    /** Returns what people should know about the precision of a result; empty if everything was compared exactly. */
    String precisionInWords(Verdict verdict) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        precision.forEach((column, digits) ->
                columns.computeIfAbsent(digits, some -> new ArrayList<>()).add(column));
        StringBuilder words = new StringBuilder();
        columns.forEach((digits, names) -> words.append("; ")
                .append(verdict == Verdict.EQUAL ? "equal to " : "compared to ")
                .append(digits)
                .append(": ")
                .append(Cells.names(names)));
        return words.toString();
    }
}
