package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.recce4j.diff.internal.distribution.NumberBins;
import org.recce4j.model.Json;

/** The bins of a histogram of numbers. */
final class RecceNumberBins {

    /** Recce looks for the exact name. */
    private static final Set<String> INTEGERS =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "INT", "BIGINT", "HUGEINT", "INT64", "NUMBER(38,0)");

    private RecceNumberBins() {}

    private static boolean isInteger(String declaredType) {
        return INTEGERS.contains(declaredType) || declaredType.matches("DECIMAL\\(\\d+(, ?0)?\\)");
    }

    static RecceBins of(List<Object> ends, int bins, String declaredType) {
        List<BigDecimal> numbers =
                ends.stream().map(RecceNumberBins::finite).sorted().toList();
        BigDecimal min = numbers.get(0);
        BigDecimal max = numbers.get(numbers.size() - 1);
        List<BigDecimal> edges = NumberBins.edges(min, max, bins, isInteger(declaredType));
        BigDecimal width = edges.get(1).subtract(edges.get(0));
        List<Json> labels = edges.stream()
                .<Json>map(edge -> new Json.Str(edge.toPlainString() + "-" + plain(edge.add(width))))
                .toList();
        return new RecceBins(
                json(min),
                json(max),
                edges.stream().map(RecceNumberBins::json).toList(),
                new Json.Arr(labels),
                side -> side.counts(edges));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal finite(Object value) {
        boolean isNumber = value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal;
        boolean isFinite =
                (value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue());
        if (!isNumber && !isFinite) {
            throw RecceBins.unsupported("its values are not all finite numbers");
        }
        return value instanceof Float number
                ? BigDecimal.valueOf(number.doubleValue())
                : new BigDecimal(value.toString());
    }

    /** Returns an integer, or what is left of the number in a double. */
    private static Json json(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? new Json.Num(number.setScale(0), true)
                : Json.of(number.doubleValue());
    }
}
