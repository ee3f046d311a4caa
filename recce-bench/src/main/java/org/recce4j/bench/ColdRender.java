package org.recce4j.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.recce4j.render.jinja.Jinja;

/** The first rendering of a new JVM: prints the milliseconds from the start of main to the text. */
public final class ColdRender {

    private static final int PROCESSES = 11;
    private static final String TEMPLATE =
            "{{ config(materialized='table') }}{% macro total(c) %}sum({{ c | upper }}){% endmacro %}select {% for c in ['a', 'b'] %}"
                    + "{{ total(c) }}{% if not loop.last %}, {% endif %}{% endfor %} from {{ ref('orders') }}";

    private ColdRender() {}

    /** Takes nothing. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        String text = Jinja.builder()
                .function("config", given -> "")
                .function("ref", given -> given.positional().get(0))
                .build()
                .render(TEMPLATE, Map.of());
        if (!text.equals("select sum(A), sum(B) from orders")) {
            throw new AssertionError(text);
        }
        System.out.println((System.nanoTime() - start) / 1e6);
    }

    /** The median over some new JVMs, in milliseconds. */
    static double median() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ColdRender.class.getName());
        double[] times = new double[PROCESSES];
        for (int i : IntStream.range(0, PROCESSES).toArray()) {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            times[i] = Double.parseDouble(
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        return java.util.Arrays.stream(times).sorted().toArray()[PROCESSES / 2];
    }
}
