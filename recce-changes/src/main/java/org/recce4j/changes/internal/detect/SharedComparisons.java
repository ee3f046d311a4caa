package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** The comparisons that the tables of both modes contain. They need nothing but the two nodes. */
final class SharedComparisons {

    private SharedComparisons() {}

    /** Fields of the artifact; null and absent are the same. */
    static AspectComparison<DetectionContext> fields(String... names) {
        return new AspectComparison<>(
                "fields: " + listed(names),
                (before, after, context) -> Difference.among(
                        name -> !ValueSameness.DATACLASS.isSame(field(before, name), field(after, name)), names));
    }

    private static Json field(Node node, String name) {
        return name.equals("description")
                ? Json.of(node.definition().description())
                : node.extras().get(name);
    }

    /** A field for which dbt has a default. */
    static AspectComparison<DetectionContext> field(String name, String otherwise) {
        Difference differs = Difference.named(List.of(name));
        return new AspectComparison<>(
                "fields: `" + name + "` (default: `" + otherwise + "`)",
                (before, after, context) -> Objects.equals(
                                Objects.requireNonNullElse(before.extras().text(name), otherwise),
                                Objects.requireNonNullElse(after.extras().text(name), otherwise))
                        ? Difference.same()
                        : differs);
    }

    /** dbt's fully qualified name ({@code same_fqn}). */
    static AspectComparison<DetectionContext> fqn() {
        return new AspectComparison<>("the fully qualified name", (before, after, context) -> fqn(before, after));
    }

    static Difference fqn(Node before, Node after) {
        List<String> old = before.definition().fqn();
        List<String> now = after.definition().fqn();
        return old.equals(now)
                ? Difference.same()
                : Difference.named(List.of(String.join(".", old), String.join(".", now)));
    }

    /** Returns names as a list in words. */
    static String listed(String... names) {
        return Stream.of(names).map(name -> '`' + name + '`').collect(Collectors.joining(", "));
    }
}
