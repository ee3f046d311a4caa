package org.recce4j.render.internal.calibration;

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
final class CompiledLiterals {

    private static final int MAX = 8;

    private final DbtProject project;
    private final List<String> texts;
    private final Map<Input, Found> known = new HashMap<>();

    CompiledLiterals(DbtProject project) {
        this.project = project;
        Set<String> all = new LinkedHashSet<>();
        project.state().macros().stream()
                .map(Macro::sql)
                .filter(Objects::nonNull)
                .forEach(all::add);
        project.state().nodes().stream()
                .map(Node::code)
                .map(code -> code.raw())
                .filter(Objects::nonNull)
                .forEach(all::add);
        this.texts = List.copyOf(all);
    }

    /** Returns the literals that are compared with an input. */
    List<Json> comparedWith(Input input) {
        return found(input).compared();
    }

    /** Returns these literals, and those of other comparisons in the templates that read the input. */
    List<Json> near(Input input) {
        return found(input).near();
    }

    private record Found(List<Json> compared, List<Json> near) {}

    private Found found(Input input) {
        return known.computeIfAbsent(input, this::search);
    }

    private Found search(Input input) {
        List<String> forms = forms(input);
        Set<Json> compared = new LinkedHashSet<>();
        Set<Json> others = new LinkedHashSet<>();
        for (String text : texts) {
            if (forms.stream().anyMatch(text::contains)) {
                comparedValues(text).forEach((expression, literals) -> {
                    Set<Json> place = forms.stream().anyMatch(expression::contains) ? compared : others;
                    literals.stream().filter(Objects::nonNull).forEach(literal -> place.add(Json.of(literal)));
                });
            }
        }
        Set<Json> near = new LinkedHashSet<>(compared);
        near.addAll(others);
        return new Found(
                compared.stream().limit(MAX).toList(), near.stream().limit(MAX).toList());
    }

    private Map<String, Set<@Nullable Object>> comparedValues(String text) {
        try {
            return project.jinja().template(text).comparedValues();
        } catch (TemplateException failure) {
            return Map.of();
        }
    }

    /** How templates and expressions name an input. */
    private static List<String> forms(Input input) {
        String name = input.name();
        return switch (input.kind()) {
            case VAR, ENV_VAR -> List.of("'" + name + "'", "\"" + name + "\"");
            case TARGET -> List.of("target." + name, "target['" + name, "target[\"" + name, "target.get('" + name);
            case FLAG -> List.of("flags." + name);
            case RELATION, QUERY -> List.of();
        };
    }
}
