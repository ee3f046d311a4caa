package org.recce4j.render.jinja.internal.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a template passes to the functions that it calls, read without running it. */
public final class CallArguments {

    private final List<CallExpression> calls;

    public CallArguments(List<CallExpression> calls) {
        this.calls = List.copyOf(calls);
    }

    /** Returns the first arguments that are text literals, sorted; the function's name may have dots, as {@code adapter.dispatch}. */
    public Set<String> firstTexts(String function) {
        Set<String> texts = new TreeSet<>();
        for (CallExpression call : calls) {
            String text = textOf(first(call.arguments));
            if (text != null && ExpressionSource.of(call.target).equals(function)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable Expression first(ArgumentList arguments) {
        return arguments.positional.isEmpty()
                ? arguments.named.values().stream().findFirst().orElse(null)
                : arguments.positional.get(0);
    }

    /** Returns the named arguments of the first call that has any: a text literal as that text, others as {@link ExpressionSource}. */
    public Map<String, String> named(String function) {
        for (CallExpression call : calls) {
            boolean isCalled = call.target instanceof NameExpression called && called.name.equals(function);
            if (isCalled && !call.arguments.named.isEmpty()) {
                return sources(call.arguments.named);
            }
        }
        return Map.of();
    }

    private static Map<String, String> sources(Map<String, Expression> named) {
        Map<String, String> sources = new LinkedHashMap<>();
        named.forEach((name, argument) -> {
            String text = textOf(argument);
            sources.put(name, text == null ? ExpressionSource.of(argument) : text);
        });
        return sources;
    }

    private static @Nullable String textOf(@Nullable Expression argument) {
        return argument instanceof LiteralExpression literal && literal.value instanceof String text ? text : null;
    }
}
