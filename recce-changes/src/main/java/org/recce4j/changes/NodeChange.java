package org.recce4j.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** The change of one node, or of a part of the project that is not a node. Immutable. */
public sealed interface NodeChange {

    /** Returns the id; that of a documentation block begins with {@code doc.} in every dbt version. */
    NodeId id();

    /** Returns {@code added}, {@code removed} or {@code modified}. */
    String kind();

    /**
     * Returns why it counts as modified, in the order of {@link Reason}. Empty if it was added or removed, except for a
     * removed model whose contract is broken by that.
     */
    default Set<Reason> reasons() {
        return Set.of();
    }

    /** Returns whether it can change rows; a change of descriptions or file names alone cannot. */
    default boolean affectsRows() {
        return reasons().isEmpty() || reasons().stream().anyMatch(Reason::affectsRows);
    }

    /** Returns the exact differences by reason, for programs and people. */
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
     * A node that only the current state has.
     *
     * @param current the node
     * @param renamedFrom a removed node with the same text and columns, from which it might have been renamed; null if
     *     there is none
     */
    record Added(Node current, @Nullable NodeId renamedFrom) implements NodeChange {

        /** A node that was not renamed. */
        public Added(Node current) {
            this(current, null);
        }

        @Override
        public Json.Obj toJson() {
            Json.Obj json = NodeChange.super.toJson();
            return renamedFrom == null ? json : json.with("renamed_from", Json.of(renamedFrom.value()));
        }

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
     * A node that only the base state has.
     *
     * @param base the node
     * @param reasons {@link Reason#CONTRACT} for a model whose enforced contract is broken by that; else empty
     * @param detail the broken parts of the contract
     */
    record Removed(Node base, Set<Reason> reasons, Json.Obj detail) implements NodeChange {

        public Removed {
            reasons = Set.copyOf(reasons);
        }

        /** A node without an enforced contract. */
        public Removed(Node base) {
            this(base, Set.of(), Json.Obj.EMPTY);
        }

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
     * A node of both states that changed.
     *
     * @param base the node before
     * @param current the node now
     * @param reasons why it counts as modified
     * @param detail the exact differences by reason
     */
    record Modified(Node base, Node current, Set<Reason> reasons, Json.Obj detail) implements NodeChange {

        /**
         * Checks the reasons.
         *
         * @throws IllegalArgumentException if there is none
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

    /**
     * A macro that no node is known to call, a group, or a documentation block. It is not a node: it has no place in the
     * lineage, and there is nothing to check about it.
     *
     * @param id the id
     * @param kind {@code added}, {@code removed} or {@code modified}
     * @param reasons why it counts as modified: its body, descriptions or anything else; empty if it was added or removed
     * @param detail the exact differences by reason
     */
    record Item(NodeId id, String kind, Set<Reason> reasons, Json.Obj detail) implements NodeChange {

        public Item {
            reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        }

        @Override
        public boolean affectsRows() {
            return false;
        }
    }

    /** Why a node counts as modified. */
    enum Reason {
        /** The source text, a seed's content, or the text of a macro that no node is known to call. */
        BODY,
        /** The source text, only in white space. */
        WHITESPACE,
        /** Its configuration. */
        CONFIGS,
        /** Its database, schema, alias or identifier, if the project sets them. */
        RELATION,
        /** Descriptions that dbt writes to the warehouse. */
        PERSISTED_DESCRIPTIONS,
        /** Its contract; the detail says whether the change breaks its readers. */
        CONTRACT,
        /** A macro that it calls, directly or through others; the detail contains the chains of calls. */
        MACROS,
        /** Its fully qualified name: a file was moved or renamed. */
        FQN,
        /** Its latest version, its access, or its deprecation date. */
        VERSION,
        /** The required freshness of a source. */
        FRESHNESS,
        /** The columns that the project's files name, their types and constraints. */
        COLUMNS,
        /** Descriptions for people. */
        DESCRIPTIONS,
        /** A variable of the project that its text reads. */
        VARS,
        /** Anything else in the project's files; the detail names it. */
        OTHER;

        private static final Set<Reason> OF_NO_ROW =
                Set.of(PERSISTED_DESCRIPTIONS, FQN, VERSION, FRESHNESS, COLUMNS, DESCRIPTIONS);

        /** Returns whether a change for this reason can change rows; white space can, inside a string literal of the SQL. */
        public boolean affectsRows() {
            return !OF_NO_ROW.contains(this);
        }

        /** Returns the reason as the formats spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
