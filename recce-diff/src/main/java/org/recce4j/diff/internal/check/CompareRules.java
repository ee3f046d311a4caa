package org.recce4j.diff.internal.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.ValueComparator;
import org.recce4j.model.Json;

/**
 * The comparators that a user gives columns and types.
 *
 * @param columns by the name of a column as the user writes it
 * @param types by family of types; a rule of a column wins over these
 */
public record CompareRules(Map<String, ValueComparator> columns, Map<TypeFamily, ValueComparator> types) {

    /** The name of the parameter. */
    public static final String NAME = "compare";

    /** The key of the rules for types; a column of this name is written in quotes. */
    private static final String TYPES = "types";

    /** No rule: every column is compared exactly. */
    public static final CompareRules NONE = new CompareRules(Map.of(), Map.of());

    /**
     * Reads the parameter.
     *
     * @throws DiffException INVALID_CHECK if it makes no sense
     */
    public static CompareRules of(Params params) {
        Json.Obj written = params.object(NAME);
        Map<String, ValueComparator> columns = new LinkedHashMap<>();
        Map<TypeFamily, ValueComparator> types = new LinkedHashMap<>();
        written.fields().forEach((name, rule) -> {
            if (name.equals(TYPES)) {
                types.putAll(TypeRules.types(params, rule));
            } else {
                columns.put(name, read(params, "of column \"" + ColumnNames.unquoted(name) + "\"", rule));
            }
        });
        return new CompareRules(columns, types);
    }

    /** Reads a comparator; messages say of what it is. */
    static ValueComparator read(Params params, String what, Json rule) {
        try {
            return ComparatorReader.read(rule);
        } catch (IllegalArgumentException invalid) {
            String why = String.valueOf(invalid.getMessage()).replaceFirst("^Cannot ", "it cannot ");
            throw params.invalid("the comparator " + what + " in \"compare\" is wrong: " + why);
        }
    }
}
