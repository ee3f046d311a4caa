package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.sql.ResultColumn;

/**
 * The columns of two tables, paired by name: equal names first, then those left whose names differ in case alone.
 *
 * @param common the pairs, in the base's order
 * @param baseOnly the names that only the base table has
 * @param currentOnly the names that only the current table has
 * @param excluded the names that a user leaves out, as base spells them if it has them
 */
record ColumnPairs(List<ColumnPair> common, List<String> baseOnly, List<String> currentOnly, List<String> excluded) {

    ColumnPairs(List<ColumnPair> common, List<String> baseOnly, List<String> currentOnly) {
        this(common, baseOnly, currentOnly, List.of());
    }

    static ColumnPairs of(TableColumns base, TableColumns current) {
        Map<String, ResultColumn> left = new LinkedHashMap<>(current.columns());
        Map<String, ResultColumn> partners = new LinkedHashMap<>();
        for (String name : base.names()) {
            ResultColumn equal = left.remove(name);
            if (equal != null) {
                partners.put(name, equal);
            }
        }
        List<String> alone = base.names().stream()
                .filter(name -> !partners.containsKey(name))
                .toList();
        for (String name : alone) {
            List<String> alike =
                    left.keySet().stream().filter(other -> isAlike(other, name)).toList();
            boolean onlyOne =
                    alone.stream().filter(other -> isAlike(other, name)).count() == 1;
            if (alike.size() == 1 && onlyOne) {
                partners.put(name, left.remove(alike.get(0)));
            }
        }
        List<ColumnPair> common = new ArrayList<>();
        List<String> baseOnly = new ArrayList<>();
        base.columns().forEach((name, column) -> {
            ResultColumn partner = partners.get(name);
            if (partner == null) {
                baseOnly.add(name);
            } else {
                common.add(new ColumnPair(column, partner));
            }
        });
        return new ColumnPairs(common, baseOnly, List.copyOf(left.keySet()));
    }

    /** Returns the pair that a user names as base calls it, else as current does; empty if there is none. */
    Optional<ColumnPair> find(TableColumns base, TableColumns current, String written) {
        ResultColumn before = base.find(written);
        if (before != null) {
            return common.stream().filter(pair -> pair.base().equals(before)).findFirst();
        }
        ResultColumn after = current.find(written);
        return common.stream().filter(pair -> pair.current().equals(after)).findFirst();
    }

    /** Returns whether a user leaves out the column that a name means. */
    boolean excludes(TableColumns base, TableColumns current, String written) {
        ResultColumn named = base.find(written) == null ? current.find(written) : base.find(written);
        return named != null && excluded.contains(named.name());
    }

    private static boolean isAlike(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
