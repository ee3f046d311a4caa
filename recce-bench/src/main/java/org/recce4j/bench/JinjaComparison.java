package org.recce4j.bench;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.Json;

/**
 * One table of one run: the same templates parsed and rendered by our engine and by the real Jinja2, each the best of some
 * warm rounds. Needs a Python with the package jinja2; its path is the first argument, {@code python3} by default.
 */
public final class JinjaComparison {

    private JinjaComparison() {}

    /** Takes the path of a Python. */
    public static void main(String[] arguments) throws Exception {
        String python = arguments.length == 0 ? "python3" : arguments[0];
        List<String> templates = Templates.models();
        List<Json> theirs = RealJinja.times(python, templates);
        List<OurJinja.Times> ours = OurJinja.times(templates);
        List<Double> parse = new ArrayList<>();
        List<Double> render = new ArrayList<>();
        long[] sums = new long[4];
        for (int i = 0; i < templates.size(); i++) {
            List<Json> row = ((Json.Arr) theirs.get(i)).items();
            if (row.get(0) instanceof Json.Num number && ours.get(i).parse() > 0) {
                parse.add(number.value().doubleValue() / ours.get(i).parse());
                sums[0] += ours.get(i).parse();
                sums[1] += number.value().longValue();
            }
            if (row.get(1) instanceof Json.Num number && ours.get(i).render() > 0) {
                render.add(number.value().doubleValue() / ours.get(i).render());
                sums[2] += ours.get(i).render();
                sums[3] += number.value().longValue();
            }
        }
        System.out.println("        templates  recce4j ms  jinja2 ms  times faster: median  tenth percentile");
        print("parse", parse, sums[0], sums[1]);
        print("render", render, sums[2], sums[3]);
        System.out.printf("first rendering of a new JVM, median: %.0f ms%n", ColdRender.median());
    }

    private static void print(String what, List<Double> ratios, long ours, long theirs) {
        List<Double> sorted = ratios.stream().sorted().toList();
        System.out.printf(
                "%-7s %9d %11.1f %10.1f %21.1f %17.1f%n",
                what,
                sorted.size(),
                ours / 1e6,
                theirs / 1e6,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() / 10));
    }
}
