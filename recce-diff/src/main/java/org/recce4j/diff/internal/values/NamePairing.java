package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recce4j.diff.internal.check.TableColumns;
import org.recce4j.sql.ResultColumn;

/** Pairs the columns of two tables by name: equal names first, then those left whose names differ in case alone. */
final class NamePairing {

    private NamePairing() {}

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

    private static boolean isAlike(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
