package org.recce4j.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** How long work takes, in milliseconds: elapsed, and of this process's processor time. */
final class WorkTime {

    private static final double MILLIS = 1e6;

    private WorkTime() {}

    static double[] time(Runnable way) {
        long worked = processorNanos();
        long began = System.nanoTime();
        way.run();
        return new double[] {(System.nanoTime() - began) / MILLIS, (processorNanos() - worked) / MILLIS};
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static double[] middle(List<double[]> times) {
        return new double[] {middle(times, 0), middle(times, 1)};
    }

    private static double middle(List<double[]> times, int index) {
        return times.stream().mapToDouble(time -> time[index]).sorted().toArray()[times.size() / 2];
    }

    static void print(String what, double[] time, double[] bare) {
        System.out.println(String.format(
                Locale.ROOT,
                "%-48s %6.0f ms (%.2f x), processor %6.0f ms (%.2f x)",
                what,
                time[0],
                time[0] / bare[0],
                time[1],
                time[1] / bare[1]));
    }
}
