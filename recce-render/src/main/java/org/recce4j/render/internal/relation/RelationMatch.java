package org.recce4j.render.internal.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Compares a relation with names that a template looks for (dbt-adapters 1.24, {@code BaseRelation.matches}). */
final class RelationMatch {

    private RelationMatch() {}

    /** Returns the names that are given, by part. */
    static Map<String, String> names(@Nullable Object[] arguments) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] != null) {
                names.put(PolicyParts.NAMES.get(i), PythonStr.of(arguments[i]));
            }
        }
        return names;
    }

    /** Returns whether all names are the relation's; fails if they differ in case or quotes only. */
    static boolean of(RelationValue relation, Map<String, String> names) {
        requireAny(names);
        boolean isExact = names.entrySet().stream()
                .allMatch(name -> relation.relationClass().isExactly(relation, name.getKey(), name.getValue()));
        if (!isExact && isSimilar(relation, names)) {
            RelationValue sought = RelationReader.create(
                    relation.relationClass(), names.get("database"), names.get("schema"), names.get("identifier"));
            throw PythonException.of(
                    "ApproximateMatchError",
                    "When searching for a relation, dbt found an approximate match. Instead of guessing \nwhich relation to"
                            + " use, dbt will move on. Please delete " + relation
                            + ", or rename it to be less ambiguous.\nSearched for: " + sought + "\nFound: " + relation);
        }
        return isExact;
    }

    static void requireAny(Map<String, String> names) {
        if (names.isEmpty()) {
            throw AdapterErrors.runtime("Tried to match relation, but no search path was passed!");
        }
    }

    /** Returns whether all names are the relation's without regard to case and quotes. */
    static boolean isSimilar(RelationValue relation, Map<String, String> names) {
        String mark = relation.quoteCharacter();
        return names.entrySet().stream()
                .allMatch(name -> bare(
                                AdapterCase.lower(PythonStr.of(relation.part(name.getKey()))),
                                relation.part(name.getKey()) == null,
                                mark)
                        .equals(bare(AdapterCase.lower(name.getValue()), false, mark)));
    }

    private static String bare(String name, boolean isNone, String mark) {
        String text = isNone ? "None" : name;
        int start = 0;
        int end = text.length();
        while (start < end && mark.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && mark.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
