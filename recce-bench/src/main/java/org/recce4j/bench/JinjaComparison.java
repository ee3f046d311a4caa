package org.recce4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

/**
 * One table of one run: the same templates parsed and rendered by our engine and by the real Jinja2, each the best of some
 * warm rounds. Needs a Python with the package jinja2; its path is the first argument, {@code python3} by default.
 */
public final class JinjaComparison {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 15;

    private record Times(long parse, long render) {}

    private JinjaComparison() {}

    /** Takes the path of a Python. */
    public static void main(String[] arguments) throws Exception {
        String python = arguments.length == 0 ? "python3" : arguments[0];
        List<String> templates = Templates.models();
        List<Json> theirs = python(python, templates);
        List<Times> ours = ours(templates);
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

    private static List<Times> ours(List<String> templates) {
        Map<String, Object> variables = Templates.variables();
        long[] parse = new long[templates.size()];
        long[] render = new long[templates.size()];
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            boolean isFirst = round == WARM_UP;
            Jinja jinja = Templates.engine();
            for (int i = 0; i < templates.size(); i++) {
                long start = System.nanoTime();
                long parsed;
                try {
                    jinja.template(templates.get(i));
                    parsed = System.nanoTime();
                    jinja.template(templates.get(i)).render(variables);
                } catch (TemplateException needsMoreOfDbt) {
                    continue;
                }
                long rendered = System.nanoTime();
                parse[i] = isFirst ? parsed - start : Math.min(parse[i], parsed - start);
                render[i] = isFirst ? rendered - parsed : Math.min(render[i], rendered - parsed);
            }
        }
        List<Times> times = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            times.add(new Times(parse[i], render[i]));
        }
        return times;
    }

    private static List<Json> python(String python, List<String> templates) throws IOException, InterruptedException {
        Path script = Files.createTempFile("jinja", ".py");
        Path input = Files.createTempFile("templates", ".json");
        try (InputStream resource = JinjaComparison.class.getResourceAsStream("jinja_comparison.py")) {
            Files.write(script, Objects.requireNonNull(resource).readAllBytes());
            Files.writeString(input, JsonText.write(Json.of(templates)));
            Process process = new ProcessBuilder(python, script.toString(), String.valueOf(ROUNDS))
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("Cannot run Jinja2 with \"" + python
                        + "\": pip install jinja2==3.1.6, and give the path of that Python");
            }
            return ((Json.Arr) JsonText.read(output)).items();
        } finally {
            Files.delete(script);
            Files.delete(input);
        }
    }
}
