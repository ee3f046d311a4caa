package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.MeteredText;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The result of {@code re.compile} (Python 3.11, re.Pattern). */
record RegexPattern(String source, long flags, Pattern compiled, Map<String, Integer> names) implements Typed {

    static final FunctionTable METHODS = FunctionTable.builder("Pattern.")
            .add("findall", "self, string", (env, a) -> self(a).findAll(env, string(a[1])))
            .add("finditer", "self, string", (env, a) -> self(a).findIterator(env, string(a[1])))
            .add("fullmatch", "self, string", (env, a) -> self(a).match(env, string(a[1]), Matcher::matches))
            .add("match", "self, string", (env, a) -> self(a).match(env, string(a[1]), Matcher::lookingAt))
            .add("search", "self, string", (env, a) -> self(a).match(env, string(a[1]), Matcher::find))
            .add(
                    "split",
                    "self, string, maxsplit=0",
                    (env, a) -> self(a).split(env, string(a[1]), BoundArguments.index(a[2])))
            .add(
                    "sub",
                    "self, repl, string, count=0",
                    (env, a) -> self(a).substitute(env, a[1], string(a[2]), BoundArguments.index(a[3]))
                            .get(0))
            .add(
                    "subn",
                    "self, repl, string, count=0",
                    (env, a) -> self(a).substitute(env, a[1], string(a[2]), BoundArguments.index(a[3])))
            .build();

    /** How much of the text has to match. */
    @FunctionalInterface
    interface Way {
        boolean matches(Matcher matcher);
    }

    private static RegexPattern self(@Nullable Object[] a) {
        return (RegexPattern) java.util.Objects.requireNonNull(a[0]);
    }

    static String string(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text == null) {
            throw PythonException.typeError(
                    "expected string or bytes-like object, got '" + TemplateValues.typeName(value) + "'");
        }
        return text;
    }

    private Matcher matcher(Environment env, String text) {
        return compiled.matcher(new MeteredText(env.meter(), text));
    }

    @Nullable
    RegexMatch match(Environment env, String text, Way way) {
        Matcher matcher = matcher(env, text);
        return way.matches(matcher) ? new RegexMatch(this, text, matcher.toMatchResult()) : null;
    }

    /** Returns the matches, each found on demand: at most {@code most}, all if it is 0, none if it is negative. */
    private Iterator<RegexMatch> all(Environment env, String text, int most) {
        Matcher matcher = matcher(env, text);
        return new Iterator<>() {
            private @Nullable RegexMatch next;
            private int count;
            private boolean isOver;

            @Override
            public boolean hasNext() {
                if (next == null && !isOver) {
                    env.meter().step();
                    isOver = (most != 0 && count >= most) || !matcher.find();
                    next = isOver ? null : new RegexMatch(RegexPattern.this, text, matcher.toMatchResult());
                    count++;
                }
                return next != null;
            }

            @Override
            public RegexMatch next() {
                RegexMatch found = hasNext() ? next : null;
                if (found == null) {
                    throw new NoSuchElementException();
                }
                next = null;
                return found;
            }
        };
    }

    List<@Nullable Object> findAll(Environment env, String text) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Iterator<RegexMatch> matches = all(env, text, 0); matches.hasNext(); ) {
            RegexMatch match = matches.next();
            int groups = match.result().groupCount();
            Object texts = groups == 0 ? match.group(0) : groups == 1 ? match.textOf(1) : match.texts();
            env.meter().madeText((groups + 1L) * Meter.OBJECT + match.textOf(0).length());
            found.add(texts);
        }
        return found;
    }

    PythonIterator findIterator(Environment env, String text) {
        return PythonIterator.of("callable_iterator", all(env, text, 0));
    }

    List<@Nullable Object> split(Environment env, String text, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int start = 0;
        for (Iterator<RegexMatch> matches = all(env, text, most); matches.hasNext(); ) {
            RegexMatch match = matches.next();
            int groups = match.result().groupCount();
            env.meter().madeText((groups + 1L) * Meter.OBJECT + match.result().end() - start);
            parts.add(text.substring(start, match.result().start()));
            for (int group = 1; group <= groups; group++) {
                parts.add(match.group(group));
            }
            start = match.result().end();
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Returns the new text and the number of replacements. */
    PythonTuple substitute(Environment env, @Nullable Object replacement, String text, int count) {
        RegexTemplate template = replacement instanceof Jinja.Callable
                ? null
                : RegexTemplate.of(env.meter(), this, BoundArguments.text(replacement));
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        long replaced = 0;
        for (Iterator<RegexMatch> matches = all(env, text, count); matches.hasNext(); ) {
            RegexMatch match = matches.next();
            String by = template == null
                    ? BoundArguments.text(env.call(replacement, Arguments.of(match)))
                    : template.expand(env.meter(), match);
            env.meter().fits((long) out.length() + match.result().start() - start + by.length());
            out.append(text, start, match.result().start()).append(by);
            start = match.result().end();
            replaced++;
        }
        env.meter().fits((long) out.length() + text.length() - start);
        return PythonTuple.of(out.append(text, start, text.length()).toString(), replaced);
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "pattern" -> source;
            case "flags" -> flags;
            case "groups" -> (long) compiled.matcher("").groupCount();
            case "groupindex" -> names;
            default -> MISSING;
        };
    }

    @Override
    public String typeName() {
        return "Pattern";
    }

    @Override
    public String qualifiedTypeName() {
        return "re.Pattern";
    }

    @Override
    public String toString() {
        return "re.compile(" + Repr.repr(source) + ")";
    }
}
