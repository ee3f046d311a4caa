package org.recce4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

/** Templates in our engine, each the best of some warm rounds. */
final class OurJinja {

    private static final int WARM_UP = 30;
    static final int ROUNDS = 15;

    private OurJinja() {}

    record Times(long parse, long render) {}

    static List<Times> times(List<String> templates) {
        Map<String, Object> variables = StandInEngine.variables();
        long[] parse = new long[templates.size()];
        long[] render = new long[templates.size()];
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            boolean isFirst = round == WARM_UP;
            Jinja jinja = StandInEngine.engine();
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
}
