package org.recce4j.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The three of {@link ValueDiffBenchmark} by turns, so that a busy machine slows down all of them:
 * {@code java -cp "recce-bench.jar:lib/*" org.recce4j.bench.ValueDiffComparison duckdb|postgres ROWS COLUMNS ROUNDS true|false}, the last
 * saying whether some rows are on one side only. Prints the best and the middle time of each, and of DuckDB the processor's time.
 */
public final class ValueDiffComparison {

    private static final double MILLIS = 1e6;

    private ValueDiffComparison() {}

    /** Makes the tables, runs the rounds and prints the times. */
    public static void main(String[] arguments) {
        long rows = Long.parseLong(arguments[1]);
        int columns = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        boolean oneSidedRows = Boolean.parseBoolean(arguments[4]);
        try (ValueDiffTables tables = new ValueDiffTables(arguments[0], rows, columns, oneSidedRows)) {
            System.out.println(tables.valueDiff().summary());
            Map<String, Runnable> ways = new LinkedHashMap<>();
            ways.put("value_diff", tables::valueDiff);
            ways.put("bare SQL", tables::bareSql);
            ways.put("Recce's shape", tables::recceShape);
            Map<String, List<Double>> times = new LinkedHashMap<>();
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, Runnable> way : ways.entrySet()) {
                    time(way, times);
                }
            }
            times.forEach(ValueDiffComparison::print);
        }
    }

    private static void time(Map.Entry<String, Runnable> way, Map<String, List<Double>> times) {
        long worked = processorNanos();
        long began = System.nanoTime();
        way.getValue().run();
        double elapsed = (System.nanoTime() - began) / MILLIS;
        times.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(elapsed);
        times.computeIfAbsent(way.getKey() + ", processor", key -> new ArrayList<>())
                .add((processorNanos() - worked) / MILLIS);
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The first round only warms up. */
    private static void print(String way, List<Double> times) {
        List<Double> sorted = times.stream().skip(1).sorted().toList();
        System.out.println(String.format(
                Locale.ROOT,
                "%-26s best %8.0f ms, middle %8.0f ms",
                way,
                sorted.get(0),
                sorted.get(sorted.size() / 2)));
    }
}
