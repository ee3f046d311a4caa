package org.recce4j.diff.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
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
                types.putAll(types(params, rule));
            } else {
                columns.put(name, read(params, "of column \"" + ColumnNames.unquoted(name) + "\"", rule));
            }
        });
        return new CompareRules(columns, types);
    }

    private static Map<TypeFamily, ValueComparator> types(Params params, Json rules) {
        if (!(rules instanceof Json.Obj byType)) {
            throw params.invalid(
                    "\"types\" in \"compare\" must be a mapping of types to comparators; write a column of this"
                            + " name in quotes, as '\"types\"'");
        }
        Map<TypeFamily, ValueComparator> types = new LinkedHashMap<>();
        byType.fields().forEach((name, rule) -> {
            List<TypeFamily> families = TypeFamily.named(name);
            if (families.isEmpty()) {
                throw params.invalid(
                        "\"types\" in \"compare\" has no type \"" + name + "\"; the types are " + TypeFamily.names());
            }
            ValueComparator comparator = read(params, "of type " + name, rule);
            requireFit(params, name, families, comparator);
            // the rule of one family wins over the one of all numbers
            families.forEach(family -> {
                if (families.size() == 1) {
                    types.put(family, comparator);
                } else {
                    types.putIfAbsent(family, comparator);
                }
            });
        });
        return types;
    }

    private static void requireFit(Params params, String name, List<TypeFamily> families, ValueComparator comparator) {
        TypeFamily.of(comparator).ifPresent(fitting -> {
            if (!fitting.containsAll(families)) {
                throw params.invalid("the comparator of type " + name + " compares " + comparator.words()
                        + ", which fits " + TypeFamily.words(fitting));
            }
        });
    }

    private static ValueComparator read(Params params, String what, Json rule) {
        try {
            return ComparatorReader.read(rule);
        } catch (IllegalArgumentException invalid) {
            String why = String.valueOf(invalid.getMessage()).replaceFirst("^Cannot ", "it cannot ");
            throw params.invalid("the comparator " + what + " in \"compare\" is wrong: " + why);
        }
    }
}
