package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.library.Args;
import org.recce4j.render.jinja.internal.library.Table;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Tuple;
import org.recce4j.render.jinja.internal.value.Values;

/** What {@code re.compile} gives (Python 3.11, re.Pattern). */
record RegexPattern(String source, long flags, Pattern compiled, Map<String, Integer> names) implements Typed {

    static final Table METHODS = new Table("Pattern.")
            .add("findall", "self, string", (env, a) -> self(a).findAll(env, string(a[1])))
            .add("finditer", "self, string", (env, a) -> self(a).findIterator(env, string(a[1])))
            .add("fullmatch", "self, string", (env, a) -> self(a).match(env, string(a[1]), Matcher::matches))
            .add("match", "self, string", (env, a) -> self(a).match(env, string(a[1]), Matcher::lookingAt))
            .add("search", "self, string", (env, a) -> self(a).match(env, string(a[1]), Matcher::find))
            .add("split", "self, string, maxsplit=0", (env, a) -> self(a).split(env, string(a[1]), Args.index(a[2])))
            .add(
                    "sub",
                    "self, repl, string, count=0",
                    (env, a) -> self(a).substitute(env, a[1], string(a[2]), Args.index(a[3]))
                            .get(0))
            .add(
                    "subn",
                    "self, repl, string, count=0",
                    (env, a) -> self(a).substitute(env, a[1], string(a[2]), Args.index(a[3])));

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
                    "expected string or bytes-like object, got '" + Values.typeName(value) + "'");
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

    private List<RegexMatch> all(Environment env, String text, int most) {
        List<RegexMatch> matches = new ArrayList<>();
        Matcher matcher = matcher(env, text);
        while ((most <= 0 || matches.size() < most) && matcher.find()) {
            env.meter().step();
            matches.add(new RegexMatch(this, text, matcher.toMatchResult()));
        }
        return matches;
    }

    List<@Nullable Object> findAll(Environment env, String text) {
        List<@Nullable Object> found = new ArrayList<>();
        for (RegexMatch match : all(env, text, 0)) {
            int groups = match.result().groupCount();
            found.add(groups == 0 ? match.group(0) : groups == 1 ? match.textOf(1) : match.texts());
        }
        return found;
    }

    PythonIterator findIterator(Environment env, String text) {
        return PythonIterator.of("callable_iterator", all(env, text, 0).iterator());
    }

    List<@Nullable Object> split(Environment env, String text, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int start = 0;
        for (RegexMatch match : all(env, text, most)) {
            parts.add(text.substring(start, match.result().start()));
            for (int group = 1; group <= match.result().groupCount(); group++) {
                parts.add(match.group(group));
            }
            start = match.result().end();
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The new text and how many were replaced. */
    Tuple substitute(Environment env, @Nullable Object replacement, String text, int count) {
        StringBuilder out = new StringBuilder(text.length());
        List<RegexMatch> matches = all(env, text, count);
        int start = 0;
        for (RegexMatch match : matches) {
            out.append(text, start, match.result().start());
            out.append(
                    replacement instanceof Jinja.Callable
                            ? Args.text(env.call(replacement, Arguments.of(match)))
                            : match.expand(Args.text(replacement)));
            env.meter().fits(out.length());
            start = match.result().end();
        }
        return Tuple.of(out.append(text, start, text.length()).toString(), (long) matches.size());
    }

    @Override
    public Table methods() {
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
