package org.recce4j.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;

/**
 * A value diff with and without the stages that prove equal rows, beside the bare SQL, in alternating rounds:
 * {@code java -cp "recce-bench.jar:lib/*" org.recce4j.bench.ValueDiffStages duckdb|postgres ROWS COLUMNS ROUNDS}. For tables of which no
 * row, the last one, 0.01 %, 1 % and 50 % of the rows differ, with a key of one column and of two. Prints the middle time of each as a share of the
 * bare SQL's, elapsed and of this process's processor time (which is all of DuckDB's, and nothing of PostgreSQL's).
 */
public final class ValueDiffStages {

    private ValueDiffStages() {}

    /** Makes the tables, runs the rounds and prints the shares. */
    public static void main(String[] arguments) {
        long rows = Long.parseLong(arguments[1]);
        int columns = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        Map<String, String> differing = new LinkedHashMap<>();
        differing.put("equal", "false");
        differing.put("last row differs", "i = " + (rows - 1));
        differing.put("0.01 % differ", "i % 10000 = 9999");
        differing.put("1 % differ", "i % 100 = 99");
        differing.put("50 % differ", "i % 2 = 1");
        for (boolean composite : List.of(false, true)) {
            differing.forEach((name, condition) -> {
                try (ValueDiffTables tables =
                        new ValueDiffTables(arguments[0], rows, columns, false, condition, composite)) {
                    compare(name + (composite ? ", composite key" : ""), tables, rounds);
                }
            });
        }
    }

    private static void compare(String name, ValueDiffTables tables, int rounds) {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("bare SQL", tables::bareSql);
        ways.put("join at once", () -> tables.valueDiff(fingerprint(false)));
        ways.put("proof first", tables::valueDiff);
        Map<String, List<double[]>> times = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Runnable> way : ways.entrySet()) {
                double[] time = WorkTime.time(way.getValue());
                if (round > 0) {
                    times.computeIfAbsent(way.getKey(), key -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        double[] bare = WorkTime.middle(times.getOrDefault("bare SQL", List.of()));
        times.forEach((way, measured) -> WorkTime.print(name + ": " + way, WorkTime.middle(measured), bare));
    }

    private static Json.Obj fingerprint(boolean value) {
        return Json.Obj.builder().put("fingerprint", value).build();
    }
}
