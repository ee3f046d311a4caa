package org.recce4j.render.jinja.internal.modules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.PythonModule;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's module {@code re} (3.11), on {@link Pattern}. */
public final class RegexModule {

    private static final long ASCII = 256;
    private static final long DOTALL = 16;
    private static final long IGNORECASE = 2;
    private static final long MULTILINE = 8;
    private static final long VERBOSE = 64;
    private static final long UNICODE = 32;
    private static final String ESCAPED = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

    private static final FunctionTable FUNCTIONS = FunctionTable.builder()
            .add("compile", "pattern, flags=0", (env, a) -> compile(a[0], a[1]))
            .add("escape", "pattern", (env, a) -> escape(env.meter(), BoundArguments.text(a[0])))
            .add(
                    "findall",
                    "pattern, string, flags=0",
                    (env, a) -> compile(a[0], a[2]).findAll(env, RegexPattern.string(a[1])))
            .add(
                    "finditer",
                    "pattern, string, flags=0",
                    (env, a) -> compile(a[0], a[2]).findIterator(env, RegexPattern.string(a[1])))
            .add(
                    "fullmatch",
                    "pattern, string, flags=0",
                    (env, a) -> compile(a[0], a[2]).match(env, RegexPattern.string(a[1]), Matcher::matches))
            .add(
                    "match",
                    "pattern, string, flags=0",
                    (env, a) -> compile(a[0], a[2]).match(env, RegexPattern.string(a[1]), Matcher::lookingAt))
            .add(
                    "search",
                    "pattern, string, flags=0",
                    (env, a) -> compile(a[0], a[2]).match(env, RegexPattern.string(a[1]), Matcher::find))
            .add(
                    "split",
                    "pattern, string, maxsplit=0, flags=0",
                    (env, a) -> compile(a[0], a[3]).split(env, RegexPattern.string(a[1]), BoundArguments.index(a[2])))
            .add(
                    "sub",
                    "pattern, repl, string, count=0, flags=0",
                    (env, a) -> compile(a[0], a[4])
                            .substitute(env, a[1], RegexPattern.string(a[2]), BoundArguments.index(a[3]))
                            .get(0))
            .add(
                    "subn",
                    "pattern, repl, string, count=0, flags=0",
                    (env, a) -> compile(a[0], a[4])
                            .substitute(env, a[1], RegexPattern.string(a[2]), BoundArguments.index(a[3])))
            .build();

    private RegexModule() {}

    public static PythonModule module() {
        PythonModule module = PythonModule.module("re", FUNCTIONS);
        return module.with("A", ASCII)
                .with("ASCII", ASCII)
                .with("DOTALL", DOTALL)
                .with("S", DOTALL)
                .with("I", IGNORECASE)
                .with("IGNORECASE", IGNORECASE)
                .with("M", MULTILINE)
                .with("MULTILINE", MULTILINE)
                .with("U", UNICODE)
                .with("UNICODE", UNICODE)
                .with("VERBOSE", VERBOSE)
                .with("X", VERBOSE);
    }

    private static RegexPattern compile(@Nullable Object pattern, @Nullable Object flags) {
        if (pattern instanceof RegexPattern compiled) {
            return compiled;
        }
        String source = Markup.textOf(pattern);
        if (source == null) {
            throw PythonException.typeError("first argument must be string or compiled pattern");
        }
        long bits = TemplateValues.longIndex(flags);
        int java = Pattern.UNIX_LINES;
        java |= has(bits, ASCII) ? 0 : Pattern.UNICODE_CHARACTER_CLASS;
        java |= has(bits, IGNORECASE) ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        java |= has(bits, MULTILINE) ? Pattern.MULTILINE : 0;
        java |= has(bits, DOTALL) ? Pattern.DOTALL : 0;
        java |= has(bits, VERBOSE) ? Pattern.COMMENTS : 0;
        RegexTranslator.Translated translated = RegexTranslator.translate(source, java);
        return new RegexPattern(
                source, has(bits, ASCII) ? bits : bits | UNICODE, translated.pattern(), translated.names());
    }

    private static boolean has(long bits, long flag) {
        return (bits & flag) != 0;
    }

    private static String escape(Meter meter, String text) {
        meter.size(text.length() * 2L);
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c -> out.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c));
        return out.toString();
    }
}
