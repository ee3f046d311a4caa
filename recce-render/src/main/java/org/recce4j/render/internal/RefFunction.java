package org.recce4j.render.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/**
 * dbt's {@code ref} as called by the root project: it looks in the given package only; without one, in the root project, then
 * in any package
 * (dbt-core 1.12, {@code contracts/graph/manifest.py}).
 */
record RefFunction(ProjectState state, RelationPolicy policy) implements Jinja.Callable {

    private static final String USAGE = "give ref('model') or ref('package', 'model')";

    @Override
    public Object call(Arguments arguments) {
        int count = arguments.positional().size();
        if (count < 1 || count > 2) {
            throw new RenderException(
                    RenderErrorCode.ARGUMENTS, "Cannot call ref with " + count + " arguments; " + USAGE);
        }
        String packageName = count == 2 && arguments.positional().get(0) != null ? text(arguments, 0) : null;
        String name = text(arguments, count - 1);
        Object version = arguments.named("version", "v");
        Node node = find(name, packageName, version);
        Relation relation = node.relation();
        if (relation == null || "ephemeral".equals(node.config().materialized())) {
            throw new RenderException(
                    RenderErrorCode.EPHEMERAL,
                    "Cannot name a relation of \"" + node.id() + "\": an ephemeral model has no rows of its own; "
                            + "query a model that reads it");
        }
        return policy.render(relation);
    }

    private static String text(Arguments arguments, int index) {
        if (arguments.positional().get(index) instanceof String text) {
            return text;
        }
        throw new RenderException(
                RenderErrorCode.ARGUMENTS, "Cannot call ref: argument " + (index + 1) + " is not text; " + USAGE);
    }

    private Node find(String name, @Nullable String packageName, @Nullable Object version) {
        List<Node> named = state.nodes().stream()
                .filter(node -> matches(node, name, version))
                .toList();
        String preferred = packageName == null ? state.info().projectName() : packageName;
        List<Node> inPackage = named.stream()
                .filter(node -> node.definition().packageName().equals(preferred))
                .toList();
        List<Node> found = inPackage.isEmpty() && packageName == null ? named : inPackage;
        if (found.size() > 1) {
            throw new RenderException(
                    RenderErrorCode.REF_AMBIGUOUS,
                    "Cannot resolve ref('" + name + "'): several nodes match: " + ids(found)
                            + "; name the package as well");
        }
        if (found.isEmpty()) {
            throw notFound(name, packageName, version);
        }
        return found.get(0);
    }

    private RenderException notFound(String name, @Nullable String packageName, @Nullable Object version) {
        String what = "'" + name + "'" + (version == null ? "" : " with version '" + version + "'")
                + (packageName == null ? "" : " in package '" + packageName + "'");
        boolean disabled =
                state.disabled().stream().anyMatch(node -> node.name().equals(name));
        return disabled
                ? new RenderException(
                        RenderErrorCode.REF_DISABLED,
                        "Cannot resolve ref: " + what + " is disabled in the project; enable it or choose another")
                : new RenderException(
                        RenderErrorCode.REF_NOT_FOUND,
                        "Cannot resolve ref: " + what
                                + " is not a model, seed or snapshot of this state; check the name and its package");
    }

    private static boolean matches(Node node, String name, @Nullable Object version) {
        if (!node.type().isRefable() || !node.name().equals(name)) {
            return false;
        }
        Object own = node.extras().get("version").toPlain();
        if (version == null) {
            return own == null
                    || Objects.equals(own, node.extras().get("latest_version").toPlain());
        }
        return own != null && own.toString().equals(version.toString());
    }

    private static String ids(List<Node> nodes) {
        Stream<String> ids = nodes.stream().map(node -> node.id().value());
        return String.join(" and ", ids.toList());
    }
}
