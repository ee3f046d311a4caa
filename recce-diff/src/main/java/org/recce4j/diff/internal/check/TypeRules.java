package org.recce4j.diff.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.ValueComparator;
import org.recce4j.model.Json;

/** Reads the rules of {@code compare} for types. */
final class TypeRules {

    private TypeRules() {}

    static Map<TypeFamily, ValueComparator> types(Params params, Json rules) {
        if (!(rules instanceof Json.Obj byType)) {
            throw params.invalid(
                    "\"types\" in \"compare\" must be a mapping of types to comparators; write a column of this"
                            + " name in quotes, as '\"types\"'");
        }
        Map<TypeFamily, ValueComparator> types = new LinkedHashMap<>();
        byType.fields().forEach((name, rule) -> {
            List<TypeFamily> families = FamilyNames.named(name);
            if (families.isEmpty()) {
                throw params.invalid(
                        "\"types\" in \"compare\" has no type \"" + name + "\"; the types are " + FamilyNames.names());
            }
            ValueComparator comparator = CompareRules.read(params, "of type " + name, rule);
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
        FittingFamilies.of(comparator).ifPresent(fitting -> {
            if (!fitting.containsAll(families)) {
                throw params.invalid("the comparator of type " + name + " compares " + comparator.words()
                        + ", which fits " + FamilyNames.words(fitting));
            }
        });
    }
}
