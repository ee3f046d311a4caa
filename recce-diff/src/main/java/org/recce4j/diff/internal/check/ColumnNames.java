package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of a result's columns, which may repeat in SQL. */
public final class ColumnNames {

    private ColumnNames() {}

    /** Returns the names with {@code _2}, {@code _3} and so on behind those that stand before already. */
    public static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String free = name;
            for (int number = 2; !taken.add(free); number++) {
                free = name + "_" + number;
            }
            distinct.add(free);
        }
        return distinct;
    }

    /**
     * Finds a column as a user writes it: as it is, then without the quotes around it, then the same in any case if there is only one.
     */
    public static @Nullable String find(Collection<String> columns, String written) {
        String name = columns.contains(written) ? written : unquoted(written);
        if (columns.contains(name)) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> alike = columns.stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).equals(lower))
                .toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    /** Returns a name as a user writes it without the quotes around it. */
    public static String unquoted(String written) {
        if (written.length() > 2) {
            char first = written.charAt(0);
            char last = written.charAt(written.length() - 1);
            boolean quoted = (first == '"' || first == '`') && last == first;
            if (quoted || (first == '[' && last == ']')) {
                return written.substring(1, written.length() - 1);
            }
        }
        return written;
    }
}
