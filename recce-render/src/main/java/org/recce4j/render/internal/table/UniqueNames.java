package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Unique names of columns, as dbt's adapters and agate make them. */
final class UniqueNames {

    private static final int LETTERS = 26;

    private UniqueNames() {}

    /** The second {@code a} becomes {@code a_2}, even if there is one already (dbt-adapters 1.24, {@code process_results}). */
    static List<String> ofResult(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            int count = counts.merge(name, 1, Integer::sum);
            result.add(count == 1 ? name : name + "_" + count);
        }
        return result;
    }

    /** An empty name becomes a letter, a name that is taken gets a number (agate 1.9, {@code deduplicate}). */
    static List<String> unique(List<? extends @Nullable Object> names) {
        List<String> result = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Object given : names) {
            if (given != null && !(given instanceof String)) {
                throw PythonException.valueError("Column names must be strings or None.");
            }
            String name = given == null || given.equals("") ? letter(result.size()) : (String) given;
            String free = name;
            for (int number = 2; taken.contains(free); number++) {
                free = name + "_" + number;
            }
            taken.add(free);
            result.add(free);
        }
        return List.copyOf(result);
    }

    /** Returns a to z, then aa to zz, and so on. */
    static String letter(int index) {
        return String.valueOf((char) ('a' + index % LETTERS)).repeat(index / LETTERS + 1);
    }
}
