package org.recce4j.render.jinja.internal.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonRange;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Jinja2's global functions ({@code jinja2/defaults.py} 3.1.6, with the sandbox's range). */
public final class Functions {

    public static final FunctionTable TABLE = FunctionTable.builder()
            .add("cycler", "*items", (env, a) -> new Cycler(BoundArguments.list(env, a[0])))
            .add("dict", "other=..., /, **kwargs", (env, a) -> dict(env, a[0], a[1]))
            .add("joiner", "sep=', '", (env, a) -> new Joiner(a[0]))
            .add("lipsum", "n=5, html=True, min=20, max=100", (env, a) -> lipsum(env, a))
            .add("namespace", "other=..., /, **kwargs", (env, a) -> new Namespace(env.meter(), dict(env, a[0], a[1])))
            .add("range", "start, stop=..., step=1, /", (env, a) -> range(env, a))
            .build();

    private static final List<String> WORDS = List.of(
            ("lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et"
                            + " dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex"
                            + " ea commodo")
                    .split(" "));

    private Functions() {}

    private static PythonDict dict(Environment env, @Nullable Object other, @Nullable Object named) {
        PythonDict dict = other == TemplateObject.MISSING ? new PythonDict() : DictMethods.dict(env, other);
        env.meter().made(Meter.ENTRY);
        dict.putAll((Map<?, ?>) Objects.requireNonNull(named));
        return dict;
    }

    private static PythonRange range(Environment env, @Nullable Object[] a) {
        boolean isStopAlone = a[1] == TemplateObject.MISSING;
        long start = isStopAlone ? 0 : TemplateValues.longIndex(a[0]);
        long stop = TemplateValues.longIndex(isStopAlone ? a[0] : a[1]);
        long step = TemplateValues.longIndex(a[2]);
        if (step == 0) {
            throw PythonException.valueError("range() arg 3 must not be zero");
        }
        if (PythonRange.length(start, stop, step) > env.meter().maxRange()) {
            throw PythonException.overflow("Range too big. The sandbox blocks ranges larger than MAX_RANGE ("
                    + env.meter().maxRange() + ").");
        }
        return new PythonRange(start, stop, step);
    }

    /** Random sentences; Jinja2's come from a longer list of words. */
    private static Object lipsum(Environment env, @Nullable Object[] a) {
        int count = BoundArguments.index(a[0]);
        boolean isHtml = TemplateValues.isTrue(a[1]);
        int least = BoundArguments.index(a[2]);
        int most = BoundArguments.index(a[3]);
        if (least >= most) {
            throw PythonException.valueError(
                    "empty range for randrange() (" + least + ", " + most + ", " + (most - least) + ")");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String paragraph = paragraph(env, ThreadLocalRandom.current().nextInt(least, most));
            out.append(i == 0 ? "" : isHtml ? "\n" : "\n\n").append(isHtml ? "<p>" + paragraph + "</p>" : paragraph);
            env.meter().fits(out.length());
        }
        return isHtml ? new Markup(out.toString()) : out.toString();
    }

    private static String paragraph(Environment env, int words) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder out = new StringBuilder();
        int untilComma = random.nextInt(3, 8);
        int untilStop = random.nextInt(10, 20);
        boolean begins = true;
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            out.append(i == 0 ? "" : " ").append(begins ? Case.capitalize(word) : word);
            env.meter().fits(out.length());
            begins = --untilStop == 0 || i == words - 1;
            if (begins) {
                out.append('.');
                untilStop = random.nextInt(10, 20);
                untilComma = random.nextInt(3, 8);
            } else if (--untilComma == 0) {
                out.append(',');
                untilComma = random.nextInt(3, 8);
            }
        }
        return out.toString();
    }
}
