package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.stream.Collectors;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.yaml.Yaml;

/** Nodes of one line of YAML, and what comparisons have to know of two states. */
final class Nodes {

    private Nodes() {}

    static Json json(String yaml) {
        return Yaml.read(yaml);
    }

    /** Returns a node with these fields of {@code recce4j.state/1}. */
    static Node node(String id, String yaml) {
        Json.Obj fields = (Json.Obj) json(yaml);
        Json.Obj named = Json.Obj.builder()
                .put("unique_id", id)
                .put("name", id.substring(id.lastIndexOf('.') + 1))
                .put("package_name", "shop")
                .build();
        Json.Obj.Builder all = Json.Obj.builder();
        named.fields().forEach(all::put);
        fields.fields().forEach(all::put);
        return Node.fromJson(all.build());
    }

    static Node model(String yaml) {
        return node("model.shop.a", yaml);
    }

    static Macro macro(String id, String text, String... calls) {
        String[] parts = id.split("\\.", 3);
        return new Macro(id, parts[2], parts[1], text, List.of(calls), Json.Obj.EMPTY);
    }

    /** Returns the context of two states without nodes, written by two versions of dbt. */
    static StandardContext standard(String versionBefore, String versionAfter) {
        return standard(States.writtenBy(versionBefore), States.writtenBy(versionAfter));
    }

    static StandardContext standard(ProjectState base, ProjectState current) {
        StatePair states = StatePair.of(base, current);
        return new StandardContext(
                states, Environments.of(states, (name, packageName) -> false), new NodePairs(base, current));
    }

    static DbtContext dbt(String version) {
        return DbtContext.of(StatePair.of(States.writtenBy(version), States.writtenBy(version)), null);
    }

    /** Returns {@code same}, {@code differs}, or what differs. */
    static String shown(Difference difference) {
        if (difference instanceof Difference.Named named) {
            return named.detail() instanceof Json.Arr names
                    ? names.items().stream()
                            .map(name -> String.valueOf(name.toPlain()))
                            .collect(Collectors.joining(" "))
                    : String.valueOf(named.detail().toPlain());
        }
        return difference instanceof Difference.Same ? "same" : "differs";
    }

    /** Returns the names of the reasons, in their order. */
    static String shown(Differences differences) {
        return differences.reasons().stream().map(reason -> reason.id()).collect(Collectors.joining(" "));
    }
}
