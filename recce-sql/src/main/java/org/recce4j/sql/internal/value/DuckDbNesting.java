package org.recce4j.sql.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be known of DuckDB's nested types, by their names, in order to compare their values. */
public final class DuckDbNesting {

    /** Each holds all values of those before it; the unsigned ones are not among them. */
    private static final List<String> INTEGERS = List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT");

    private static final List<String> REALS = List.of("FLOAT", "DOUBLE");

    /** What stands in parentheses behind them is not in the name of a leaf. */
    private static final List<String> WITH_ARGUMENTS = List.of("DECIMAL", "ENUM");

    private DuckDbNesting() {}

    /**
     * Returns the type of the same form with texts in it; empty if the type holds no others, or none whose values the engine takes
     * for equal though they are not the same.
     */
    public static Optional<String> textsOf(String type) {
        DuckDbType parsed = DuckDbTypeParser.parse(type);
        return parsed instanceof DuckDbScalar || isExact(parsed) ? Optional.empty() : Optional.of(parsed.asTexts());
    }

    private static boolean isExact(DuckDbType type) {
        if (type instanceof DuckDbScalar leaf) {
            return !List.of("VARCHAR", "JSON", "INTERVAL", "VARIANT").contains(leaf.name());
        }
        if (type instanceof DuckDbList list) {
            return isExact(list.item());
        }
        if (type instanceof DuckDbMap map) {
            return isExact(map.key()) && isExact(map.value());
        }
        if (type instanceof DuckDbStruct struct) {
            return struct.fields().values().stream().allMatch(DuckDbNesting::isExact);
        }
        return type instanceof DuckDbTuple tuple && tuple.items().stream().allMatch(DuckDbNesting::isExact);
    }

    /** Returns the type that holds the values of both as they are; empty if there is none, or the two differ in form. */
    public static Optional<String> widened(String left, String right) {
        return widened(DuckDbTypeParser.parse(left), DuckDbTypeParser.parse(right));
    }

    private static Optional<String> widened(DuckDbType left, DuckDbType right) {
        if (left instanceof DuckDbScalar one && right instanceof DuckDbScalar other) {
            return wider(INTEGERS, one.name(), other.name()).or(() -> wider(REALS, one.name(), other.name()));
        }
        if (left instanceof DuckDbList one && right instanceof DuckDbList other) {
            return one.suffix().equals(other.suffix())
                    ? common(one.item(), other.item()).map(item -> item + one.suffix())
                    : Optional.empty();
        }
        if (left instanceof DuckDbMap one && right instanceof DuckDbMap other) {
            return common(one.key(), other.key())
                    .flatMap(key -> common(one.value(), other.value()).map(value -> "MAP(" + key + ", " + value + ")"));
        }
        return left instanceof DuckDbStruct one && right instanceof DuckDbStruct other
                ? fields(one.fields(), other.fields())
                : Optional.empty();
    }

    private static Optional<String> fields(Map<String, DuckDbType> left, Map<String, DuckDbType> right) {
        if (!new ArrayList<>(left.keySet()).equals(new ArrayList<>(right.keySet()))) {
            return Optional.empty();
        }
        Map<String, String> common = new LinkedHashMap<>();
        left.forEach((name, type) -> {
            DuckDbType other = right.get(name);
            if (other != null) {
                common(type, other).ifPresent(found -> common.put(name, found));
            }
        });
        return common.size() == left.size()
                ? Optional.of(common.entrySet().stream()
                        .map(field -> '"' + field.getKey().replace("\"", "\"\"") + "\" " + field.getValue())
                        .collect(Collectors.joining(", ", "STRUCT(", ")")))
                : Optional.empty();
    }

    private static Optional<String> common(DuckDbType left, DuckDbType right) {
        boolean same = left instanceof DuckDbScalar leaf && left.equals(right) && !WITH_ARGUMENTS.contains(leaf.name());
        return same ? Optional.of(((DuckDbScalar) left).name()) : widened(left, right);
    }

    private static Optional<String> wider(List<String> types, String left, String right) {
        int both = Math.max(types.indexOf(left), types.indexOf(right));
        return types.contains(left) && types.contains(right) ? Optional.of(types.get(both)) : Optional.empty();
    }
}
