package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.ResourceType;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.project.NodeResolution;
import org.recce4j.render.internal.relation.RelationFactory;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** dbt's {@code ref} (dbt-core 1.12, {@code RuntimeRefResolver}); unknown named arguments are ignored, as there. */
final class RefFunction implements Jinja.Callable, TemplateObject {

    private final RenderingScope scope;

    RefFunction(RenderingScope scope) {
        this.scope = scope;
    }

    @Override
    public Object call(Arguments arguments) {
        List<@Nullable Object> given = arguments.positional();
        if (given.isEmpty() || given.size() > 2) {
            throw new RenderException(
                    RenderErrorCode.ARGUMENTS, "ref() takes at most two arguments (" + given.size() + " given)");
        }
        String packageName = given.size() == 2 && given.get(0) != null ? text("package", given.get(0)) : null;
        String name = text("name", given.get(given.size() - 1));
        Object version = arguments.named("version", "v");
        Node from = scope.node();
        Node target = scope.project().resolution().ref(new NodeResolution.Ref(name, packageName, version), from);
        if (from != null) {
            requireAccess(from, target);
            requireParent(from, target, given);
            scope.addRef(target.id());
        }
        if (isEphemeral(target)) {
            if (from == null) {
                throw ephemeral(target);
            }
            scope.addEphemeral(target.id());
        }
        RelationFactory relations = scope.project().relations();
        return scope.read(
                isEphemeral(target)
                        ? relations.commonTableExpression(scope.project().cteName(target))
                        : relations.of(target));
    }

    private static String text(String argument, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new RenderException(
                RenderErrorCode.ARGUMENTS,
                "The " + argument + " argument to ref() must be a string, got <class '" + TemplateValues.typeName(value)
                        + "'>");
    }

    private static boolean isEphemeral(Node target) {
        return target.type().equals(ResourceType.MODEL)
                && "ephemeral".equals(target.config().materialized());
    }

    /** SQL outside of the project is run as it is, so that there is nowhere to put the ephemeral model's text. */
    private static RenderException ephemeral(Node target) {
        return new RenderException(
                RenderErrorCode.EPHEMERAL,
                "Cannot name a relation of \"" + target.id()
                        + "\": an ephemeral model has no rows of its own; query a model that reads it");
    }

    private void requireAccess(Node from, Node target) {
        String access = target.extras().text("access");
        boolean isForeign =
                !from.definition().packageName().equals(target.definition().packageName())
                        && scope.project()
                                .inputs()
                                .projectFiles()
                                .restrictsAccess(target.definition().packageName());
        String group = target.extras().text("group");
        boolean isPrivate = "private".equals(access)
                && (!Objects.equals(group, from.extras().text("group")) || isForeign);
        if (isPrivate || (isForeign && "protected".equals(access))) {
            throw new RenderException(
                    RenderErrorCode.REF_NOT_ALLOWED,
                    "Node " + from.id() + " attempted to reference node " + target.id()
                            + ", which is not allowed because the referenced node is "
                            + (isPrivate
                                    ? "private to the '" + (group == null ? "" : group) + "' group."
                                    : "protected to the '" + target.definition().packageName() + "' package."));
        }
    }

    /**
     * dbt knows the parents from the calls that it sees when it parses the project. If the artifact does not list this one, other
     * inputs may have been given when it was written; then the node is parsed with ours.
     */
    private void requireParent(Node from, Node target, List<@Nullable Object> given) {
        boolean isKnown = scope.isParsing() || from.dependsOn().nodes().contains(target.id());
        if (isKnown || scope.parsedRefs().contains(target.id())) {
            return;
        }
        List<String> arguments = new ArrayList<>();
        given.forEach(argument -> arguments.add("'" + argument + "'"));
        String call = "ref(" + String.join(", ", arguments) + ")";
        String name = from.name();
        throw new RenderException(
                RenderErrorCode.REF_NOT_A_PARENT,
                "dbt was unable to infer all dependencies for the "
                        + from.type().name() + " \"" + name
                        + "\".\nThis typically happens when ref() is placed within a conditional block.\n\n"
                        + "To fix this, add the following hint to the top of the "
                        + from.type().name() + " \"" + name
                        + "\":\n\n-- depends_on: {{ " + call + " }}");
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("config")
                ? new RuntimeConfig(scope, String.valueOf(scope.project().name()))
                : MISSING;
    }

    @Override
    public String typeName() {
        return "RuntimeRefResolver";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RuntimeRefResolver";
    }
}
