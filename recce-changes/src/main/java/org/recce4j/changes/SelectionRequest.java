package org.recce4j.changes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to select nodes, as on dbt's command line. Immutable.
 *
 * @param select expressions; empty for the default: the default YAML selector if there is one, else all nodes
 * @param exclude expressions whose nodes are left out
 * @param resourceTypes dbt's names of the types to keep, {@code all} and {@code default} among them; empty for the
 *     default, which is all but analyses
 * @param indirectSelection when tests are selected because of what they test
 * @param selector the name of a YAML selector, instead of the expressions; null for none
 */
public record SelectionRequest(
        List<String> select,
        List<String> exclude,
        Set<String> resourceTypes,
        IndirectSelection indirectSelection,
        @Nullable String selector) {

    /** All nodes of the default types. */
    public static final SelectionRequest DEFAULT =
            new SelectionRequest(List.of(), List.of(), Set.of(), IndirectSelection.EAGER, null);

    public SelectionRequest {
        select = List.copyOf(select);
        exclude = List.copyOf(exclude);
        resourceTypes = Set.copyOf(resourceTypes);
    }

    /** Returns a request for the union of expressions. */
    public static SelectionRequest of(String... expressions) {
        return DEFAULT.selecting(List.of(expressions));
    }

    /** Returns this request with other expressions. */
    public SelectionRequest selecting(List<String> expressions) {
        return new SelectionRequest(expressions, exclude, resourceTypes, indirectSelection, selector);
    }

    /** Returns this request without the nodes of these expressions. */
    public SelectionRequest excluding(List<String> expressions) {
        return new SelectionRequest(select, expressions, resourceTypes, indirectSelection, selector);
    }

    /** Returns this request for nodes of these types. */
    public SelectionRequest ofTypes(Set<String> types) {
        return new SelectionRequest(select, exclude, types, indirectSelection, selector);
    }

    /**
     * Returns this request for nodes of every type, including operations, which dbt never lists and {@code all} does not
     * include.
     */
    public SelectionRequest ofAnyType() {
        return ofTypes(Set.of("all", "operation", "sql_operation", "rpc"));
    }

    /** Returns this request with another way to select tests. */
    public SelectionRequest with(IndirectSelection mode) {
        return new SelectionRequest(select, exclude, resourceTypes, mode, selector);
    }

    /** Returns this request for a YAML selector. */
    public SelectionRequest named(@Nullable String name) {
        return new SelectionRequest(select, exclude, resourceTypes, indirectSelection, name);
    }
}
