package org.recce4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.Template;
import org.recce4j.render.jinja.TemplateException;

/** All models of the corpus, or of our own: parsing them, and rendering those that the stand-ins for dbt can render. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JinjaBenchmark {

    private final List<String> texts = Templates.models();
    private final Map<String, Object> variables = StandInEngine.variables();
    private final List<Template> templates = renderable(texts, variables);

    /** For JMH. */
    public JinjaBenchmark() {}

    private static List<Template> renderable(List<String> texts, Map<String, Object> variables) {
        Jinja jinja = StandInEngine.engine();
        List<Template> renderable = new ArrayList<>();
        for (String text : texts) {
            try {
                Template template = jinja.template(text);
                template.render(variables);
                renderable.add(template);
            } catch (TemplateException needsMoreOfDbt) {
                // rendered by nobody here
            }
        }
        return renderable;
    }

    /** Parsing all. */
    @Benchmark
    public int parse() {
        Jinja jinja = StandInEngine.engine();
        int parsed = 0;
        for (String text : texts) {
            try {
                jinja.template(text);
                parsed++;
            } catch (TemplateException hasTagsOfDbt) {
                // parsed as far as it goes
            }
        }
        return parsed;
    }

    /** Rendering those that can be rendered. */
    @Benchmark
    public int render() {
        int characters = 0;
        for (Template template : templates) {
            characters += template.render(variables).length();
        }
        return characters;
    }
}
