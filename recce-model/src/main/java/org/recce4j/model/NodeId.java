package org.recce4j.model;

import java.util.Optional;

/**
 * A dbt {@code unique_id}: {@code <resource type>.<package>.<name…>}. Ordered by its text.
 *
 * @param value the id as dbt writes it, such as {@code model.shop.orders}
 */
public record NodeId(String value) implements Comparable<NodeId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if there are fewer than three parts, or one of the first two is empty
     */
    public NodeId {
        int first = value.indexOf('.');
        int second = value.indexOf('.', first + 1);
        if (first <= 0 || second <= first + 1 || second == value.length() - 1) {
            throw new IllegalArgumentException("Cannot read node id \"" + value
                    + "\": it must look like <type>.<package>.<name>, for example model.shop.orders");
        }
    }

    /** Returns the id if the text has the form of one. */
    public static Optional<NodeId> find(String value) {
        try {
            return Optional.of(new NodeId(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Returns the part in front: what kind of resource this is. */
    public ResourceType type() {
        return ResourceType.of(value);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
