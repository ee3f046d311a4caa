package org.recce4j.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** How one node changed. Closed: there is no fourth way. */
public sealed interface NodeChange {

    /** Returns the node's id. */
    NodeId id();

    /** Returns {@code added}, {@code removed} or {@code modified}. */
    String kind();

    /** Returns why it counts as modified, in the order of {@link Reason}; none when it was added or removed. */
    default Set<Reason> reasons() {
        return Set.of();
    }

    /** Returns, by reason, what exactly differs; for programs and people. */
    default Json.Obj detail() {
        return Json.Obj.EMPTY;
    }

    /** Returns the change in the form of {@code recce4j.changes/1}. */
    default Json.Obj toJson() {
        List<String> names = new ArrayList<>();
        reasons().forEach(reason -> names.add(reason.id()));
        return Json.Obj.builder()
                .put("unique_id", id().value())
                .put("resource_type", id().type().name())
                .put("change", kind())
                .put("reasons", names)
                .put("renamed_from", null)
                .put("detail", detail())
                .build();
    }

    /**
     * Only the current state has it.
     *
     * @param current the node
     */
    record Added(Node current) implements NodeChange {
        @Override
        public NodeId id() {
            return current.id();
        }

        @Override
        public String kind() {
            return "added";
        }
    }

    /**
     * Only the base state has it.
     *
     * @param base the node
     */
    record Removed(Node base) implements NodeChange {
        @Override
        public NodeId id() {
            return base.id();
        }

        @Override
        public String kind() {
            return "removed";
        }
    }

    /**
     * Both states have it, and it differs.
     *
     * @param base the node before
     * @param current the node now
     * @param reasons why it counts as modified
     * @param detail by reason, what exactly differs
     */
    record Modified(Node base, Node current, Set<Reason> reasons, Json.Obj detail) implements NodeChange {

        /**
         * Checks the reasons.
         *
         * @throws IllegalArgumentException when there is none
         */
        public Modified {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("Cannot call " + base.id() + " modified without a reason");
            }
            reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        }

        @Override
        public NodeId id() {
            return current.id();
        }

        @Override
        public String kind() {
            return "modified";
        }
    }

    /** Why a node counts as modified. */
    enum Reason {
        /** The source text, or a seed's content. */
        BODY,
        /** The source text, in white space alone. */
        WHITESPACE,
        /** What the project's files configure, save place, tags and group (dbt's {@code state:modified.configs}). */
        CONFIGS;

        /** Returns the reason as the formats spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
