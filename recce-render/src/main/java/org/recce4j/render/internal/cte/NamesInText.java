package org.recce4j.render.internal.cte;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.NodeId;

/**
 * Finds the ephemeral models whose names are in SQL, as dbt 2.0 does: a model that is referred to but not named is not
 * read.
 */
final class NamesInText {

    private static final String PREFIX = "__dbt__cte__";

    private NamesInText() {}

    static List<NodeId> order(Collection<NodeId> referred, Ephemerals ephemerals, String sql) {
        Map<String, NodeId> byName = new HashMap<>();
        referred.forEach(id -> byName.putIfAbsent(ephemerals.cteName(id), id));
        Set<NodeId> ordered = new LinkedHashSet<>();
        for (int at = sql.indexOf(PREFIX); at >= 0; at = sql.indexOf(PREFIX, at + PREFIX.length())) {
            NodeId id = byName.get(sql.substring(at, end(sql, at)));
            if (id != null) {
                ordered.add(id);
            }
        }
        return new ArrayList<>(ordered);
    }

    private static int end(String sql, int start) {
        int end = start;
        while (end < sql.length()) {
            int c = sql.codePointAt(end);
            if (!Character.isLetterOrDigit(c) && c != '_') {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
