package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
}
