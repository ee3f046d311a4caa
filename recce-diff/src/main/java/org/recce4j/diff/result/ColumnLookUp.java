package org.recce4j.diff.result;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a column of one side on the other. */
final class ColumnLookUp {

    private ColumnLookUp() {}

    /** Returns the same name, else the only one that differs in case alone; null if there is none. */
    static @Nullable String find(Collection<String> names, String name) {
        if (names.contains(name)) {
            return name;
        }
        List<String> alike = names.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }
}
