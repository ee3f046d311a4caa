package org.recce4j.diff.internal.values;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlType;

/** Columns that are called as keys are. */
final class LikelyKeys {

    private static final int MOST = 5;
    private static final List<String> ENDINGS = List.of("_id", "_key", "_sk", "_pk", "_uuid", "_guid", "_code", "_no");

    private LikelyKeys() {}

    /** Returns the question which of a few of these columns tells rows apart, the likeliest first. */
    static KeyProposal of(Dialect dialect, TableRows base, TableRows current, String model, List<ExactPair> columns) {
        List<ExactPair> likely = columns.stream()
                .filter(column -> canBeKey(column.columns().base().type()))
                .filter(column -> rank(name(column), model) < 3)
                .sorted(Comparator.comparing(column -> rank(name(column), model)))
                .limit(MOST)
                .toList();
        return new KeyProposal(dialect, base, current, likely);
    }

    private static boolean canBeKey(SqlType type) {
        return type instanceof SqlType.Text
                || type instanceof SqlType.Exact
                || type instanceof SqlType.Binary
                || type instanceof SqlType.Other;
    }

    private static String name(ExactPair column) {
        return column.columns().name().toLowerCase(Locale.ROOT);
    }

    private static int rank(String name, String model) {
        if (List.of("id", "key", "uuid", "guid", "pk", "sk").contains(name)) {
            return 0;
        }
        boolean ofModel = ENDINGS.stream()
                .anyMatch(ending -> name.endsWith(ending)
                        && model.toLowerCase(Locale.ROOT).contains(name.substring(0, name.length() - ending.length())));
        return ofModel ? 1 : ENDINGS.stream().anyMatch(name::endsWith) ? 2 : 3;
    }
}
