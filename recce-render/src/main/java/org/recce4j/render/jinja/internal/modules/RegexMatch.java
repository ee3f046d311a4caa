package org.recce4j.render.jinja.internal.modules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** A match of a regular expression (Python 3.11, re.Match); positions are code points. */
record RegexMatch(RegexPattern pattern, String text, MatchResult result) implements Typed {

    private static final FunctionTable METHODS = FunctionTable.builder("Match.")
            .add("end", "self, group=0, /", (env, a) -> self(a).position(a[1], false))
            .add("expand", "self, template", (env, a) -> self(a).expand(env.meter(), BoundArguments.text(a[1])))
            .add("group", "self, /, *groups", (env, a) -> self(a).groups(BoundArguments.list(env, a[1])))
            .add("groupdict", "self, default=None", (env, a) -> self(a).named(a[1]))
            .add("groups", "self, default=None", (env, a) -> self(a).all(a[1]))
            .add(
                    "span",
                    "self, group=0, /",
                    (env, a) -> PythonTuple.of(self(a).position(a[1], true), self(a).position(a[1], false)))
            .add("start", "self, group=0, /", (env, a) -> self(a).position(a[1], true))
            .build();

    private String expand(Meter meter, String template) {
        return RegexTemplate.of(meter, pattern, template).expand(meter, this);
    }

    private static RegexMatch self(@Nullable Object[] a) {
        return (RegexMatch) Objects.requireNonNull(a[0]);
    }

    private int number(@Nullable Object group) {
        Integer number = numberOrNull(group);
        if (number == null) {
            throw PythonException.indexError("no such group");
        }
        return number;
    }

    private @Nullable Integer numberOrNull(@Nullable Object group) {
        Integer number =
                group instanceof String name ? pattern.names().get(name) : (Integer) BoundArguments.index(group);
        return number == null || number < 0 || number > result.groupCount() ? null : number;
    }

    @Nullable
    String group(int number) {
        return result.group(number);
    }

    /** As {@code findall} returns it: a group that did not take part is empty. */
    String textOf(int number) {
        String group = group(number);
        return group == null ? "" : group;
    }

    PythonTuple texts() {
        @Nullable Object[] texts = new Object[result.groupCount()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = textOf(i + 1);
        }
        return PythonTuple.of(texts);
    }

    private @Nullable Object groups(List<?> numbers) {
        if (numbers.isEmpty()) {
            return group(0);
        }
        if (numbers.size() == 1) {
            return group(number(numbers.get(0)));
        }
        @Nullable Object[] groups = new Object[numbers.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = group(number(numbers.get(i)));
        }
        return PythonTuple.of(groups);
    }

    private PythonTuple all(@Nullable Object standard) {
        @Nullable Object[] groups = new Object[result.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            String group = group(i + 1);
            groups[i] = group == null ? standard : group;
        }
        return PythonTuple.of(groups);
    }

    private PythonDict named(@Nullable Object standard) {
        PythonDict dict = new PythonDict();
        for (Map.Entry<String, Integer> name : pattern.names().entrySet()) {
            String group = group(name.getValue());
            dict.put(name.getKey(), group == null ? standard : group);
        }
        return dict;
    }

    private Long position(@Nullable Object group, boolean atStart) {
        int number = number(group);
        int offset = atStart ? result.start(number) : result.end(number);
        return offset < 0 ? -1L : (long) UnicodeText.index(text, offset);
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        Integer number = numberOrNull(key);
        return number == null ? MISSING : group(number);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "string" -> text;
            case "re" -> pattern;
            case "pos" -> 0L;
            case "endpos" -> (long) UnicodeText.length(text);
            default -> MISSING;
        };
    }

    @Override
    public String typeName() {
        return "Match";
    }

    @Override
    public String qualifiedTypeName() {
        return "re.Match";
    }

    @Override
    public String toString() {
        return "<re.Match object; span=" + Repr.repr(PythonTuple.of(position(0L, true), position(0L, false)))
                + ", match=" + Repr.repr(group(0)) + ">";
    }
}
