package org.recce4j.diff.internal.check;

import java.util.List;
import org.recce4j.diff.DiffPlan;

/** Counts how often statements read tables. */
public final class Scans {

    private Scans() {}

    /**
     * Returns a stage of a plan.
     *
     * @param tables the tables as the statements name them
     */
    public static DiffPlan.Stage stage(
            String name, String decides, String when, List<String> statements, List<String> tables) {
        int scans = 0;
        for (String table : tables.stream().distinct().toList()) {
            scans += statements.stream().mapToInt(sql -> count(sql, table)).sum();
        }
        return new DiffPlan.Stage(name, decides, when, statements, scans);
    }

    /** A name with a database or schema in front of it is that of another table. */
    private static int count(String sql, String table) {
        int count = 0;
        for (int at = sql.indexOf(table); at >= 0; at = sql.indexOf(table, at + table.length())) {
            boolean isPart = at > 0 && sql.charAt(at - 1) == '.';
            count += isPart ? 0 : 1;
        }
        return count;
    }
}
