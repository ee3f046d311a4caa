package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.render.Input;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.jinja.TemplateException;

/** The literals with which a project's templates compare an input. Not thread-safe. */
final class Literals {

    private static final int MAX = 8;

    private final DbtProject project;
    private final List<String> texts;
    private final Map<Input, List<Json>> known = new HashMap<>();

    Literals(DbtProject project) {
        this.project = project;
        Set<String> all = new LinkedHashSet<>();
        project.state().macros().stream().map(Macro::sql).filter(Objects::nonNull).forEach(all::add);
        project.state().nodes().stream()
                .map(Node::code)
                .map(code -> code.raw())
                .filter(Objects::nonNull)
                .forEach(all::add);
        this.texts = List.copyOf(all);
    }

    /** Returns the literals: first those that are compared with it, then those of comparisons in templates that name it. */
    List<Json> of(Input input) {
        return known.computeIfAbsent(input, this::search);
    }

    private List<Json> search(Input input) {
        Set<Json> direct = new LinkedHashSet<>();
        Set<Json> others = new LinkedHashSet<>();
        for (String text : texts) {
            if (text.contains(input.name())) {
                comparedValues(text).forEach((expression, literals) -> {
                    Set<Json> place = isInput(expression, input) ? direct : others;
                    literals.stream().filter(Objects::nonNull).forEach(literal -> place.add(Json.of(literal)));
                });
            }
        }
        direct.addAll(others);
        return direct.stream().limit(MAX).toList();
    }

    private Map<String, Set<@Nullable Object>> comparedValues(String text) {
        try {
            return project.jinja().template(text).comparedValues();
        } catch (TemplateException failure) {
            return Map.of();
        }
    }

    private static boolean isInput(String expression, Input input) {
        String name = input.name();
        List<String> starts = new ArrayList<>();
        switch (input.kind()) {
            case VAR -> starts.addAll(List.of("var('" + name + "'", "var(\"" + name + "\""));
            case ENV_VAR -> starts.add("env_var('" + name + "'");
            case TARGET -> starts.addAll(List.of("target." + name, "target['" + name + "'", "target.get('" + name + "'"));
            case FLAG -> starts.add("flags." + name);
            case RELATION, QUERY -> {}
        }
        return starts.stream().anyMatch(expression::startsWith);
    }
}
