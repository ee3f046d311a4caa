package org.recce4j.render.internal;

import java.util.List;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.model.ResourceType;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/**
 * dbt's {@code source}, quoted as the adapter and the source require. The project's quoting does not apply here, although it
 * does in the manifest's {@code relation_name} (dbt-core 1.12, {@code context/providers.py}).
 */
record SourceFunction(ProjectState state, RelationPolicy policy) implements Jinja.Callable {

    private static final String USAGE = "give source('source name', 'table name')";

    @Override
    public Object call(Arguments arguments) {
        if (arguments.positional().size() != 2) {
            throw new RenderException(
                    RenderErrorCode.ARGUMENTS,
                    "Cannot call source with " + arguments.positional().size() + " arguments; " + USAGE);
        }
        Node found = find(text(arguments, 0), text(arguments, 1));
        Relation relation = found.relation();
        if (relation == null) {
            throw new RenderException(
                    RenderErrorCode.SOURCE_NOT_FOUND,
                    "Cannot name the relation of \"" + found.id() + "\": the artifact gives no identifier");
        }
        String location = policy.externalLocation(found);
        return location == null ? policy.render(relation, found.extras().object("quoting")) : location;
    }

    private static String text(Arguments arguments, int index) {
        if (arguments.positional().get(index) instanceof String text) {
            return text;
        }
        throw new RenderException(
                RenderErrorCode.ARGUMENTS, "Cannot call source: argument " + (index + 1) + " is not text; " + USAGE);
    }

    /** The root project's source wins over those of packages. */
    private Node find(String sourceName, String tableName) {
        List<Node> named = state.nodes().stream()
                .filter(node -> node.type().equals(ResourceType.SOURCE)
                        && node.name().equals(tableName)
                        && sourceName.equals(node.extras().text("source_name")))
                .toList();
        if (named.isEmpty()) {
            throw new RenderException(
                    RenderErrorCode.SOURCE_NOT_FOUND,
                    "Cannot resolve source: '" + sourceName + "." + tableName
                            + "' is not a source of this state; check both names");
        }
        return named.stream()
                .filter(node ->
                        node.definition().packageName().equals(state.info().projectName()))
                .findFirst()
                .orElse(named.get(0));
    }
}
