package org.recce4j.render.jinja.internal.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.UndefinedKind;
import org.recce4j.render.jinja.internal.TemplateEngine;
import org.recce4j.render.jinja.internal.parse.ParserOptions;
import org.recce4j.render.jinja.internal.runtime.TemplateRenderer;

/** What the tests of Python's values and functions start from. */
public final class Given {

    private Given() {}

    /** The environment of a rendering with the default limits. */
    public static Environment environment() {
        return environment(RenderLimits.DEFAULT);
    }

    public static Environment environment(RenderLimits limits) {
        TemplateEngine.Parts nothing = new TemplateEngine.Parts(Map.of(), Map.of(), Map.of(), null);
        TemplateEngine engine = new TemplateEngine(nothing, ParserOptions.DEFAULT, UndefinedKind.LENIENT, limits);
        return new TemplateRenderer(engine, Map.of(), new Cancellation()).environment();
    }

    public static Meter meter() {
        return environment().meter();
    }

    /** Limits of which only the size of a value is small. */
    public static RenderLimits maxSize(int characters) {
        return RenderLimits.DEFAULT.withMaxSize(characters);
    }

    /** Limits of which only the number of steps is small. */
    public static RenderLimits maxSteps(long steps) {
        return RenderLimits.DEFAULT.withMaxSteps(steps);
    }

    /** Returns how the work fails, in the form {@code TypeError: message}. */
    public static String failure(Supplier<@Nullable Object> work) {
        Object result;
        try {
            result = work.get();
        } catch (PythonException failure) {
            return failure.type() + ": " + failure.text();
        }
        throw new AssertionError("It does not fail but returns " + result);
    }

    /** What can be gone through and has no length. */
    public static <T> Iterable<T> lazy(List<T> items) {
        return new Iterable<>() {
            @Override
            public Iterator<T> iterator() {
                return items.iterator();
            }
        };
    }

    public static List<@Nullable Object> list(@Nullable Object... items) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : items) {
            list.add(item);
        }
        return list;
    }

    public static PythonDict dict(@Nullable Object... keysAndValues) {
        PythonDict dict = new PythonDict();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return dict;
    }

    public static PythonSet set(@Nullable Object... members) {
        return PythonSet.of(list(members).iterator());
    }

    /** Values that Python can hash, of so few kinds and sizes that many pairs are equal. */
    public static Arbitrary<Object> hashable() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of((Object) true, false).injectNull(0.2),
                () -> Arbitraries.longs().between(-2, 2).map(number -> (Object) number),
                () -> Arbitraries.of((Object) (-0.0), 0.0, 0.5, 1.0, 2.0),
                () -> Arbitraries.strings().withChars("ab").ofMaxLength(2).map(text -> (Object) text),
                () -> hashable().list().ofMaxSize(2).map(items -> (Object) PythonTuple.of(items)));
    }

    /** Texts with characters of one and of two UTF-16 units. */
    public static Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", " ", "é", "ß", "😀", "𝔘")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    /** The text as Python sees it: a list of its characters. */
    public static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
