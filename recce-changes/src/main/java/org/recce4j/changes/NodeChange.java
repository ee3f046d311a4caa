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

/** How one node changed, or a part of the project that is no node. Closed: there is no fifth way. */
public sealed interface NodeChange {

    /** Returns the id; that of a documentation block begins with {@code doc.} whatever dbt wrote it. */
    NodeId id();

    /** Returns {@code added}, {@code removed} or {@code modified}. */
    String kind();

    /**
     * Returns why it counts as modified, in the order of {@link Reason}; none when it was added or removed, but for a removed model
     * that broke its contract by that.
     */
    default Set<Reason> reasons() {
        return Set.of();
    }

    /** Returns whether it can lead to other rows; one of descriptions or file names alone cannot. */
    default boolean affectsRows() {
        return reasons().isEmpty() || reasons().stream().anyMatch(Reason::affectsRows);
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
     * @param renamedFrom a removed node that it may have been: same text, same columns; a proposal, null when there is none
     */
    record Added(Node current, @Nullable NodeId renamedFrom) implements NodeChange {

        /** One that was not called otherwise before. */
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
     * Only the base state has it.
     *
     * @param base the node
     * @param reasons {@link Reason#CONTRACT} of a model whose enforced contract is broken by that; else none
     * @param detail what exactly is broken
     */
    record Removed(Node base, Set<Reason> reasons, Json.Obj detail) implements NodeChange {

        public Removed {
            reasons = Set.copyOf(reasons);
        }

        /** One that promised nothing. */
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

    /**
     * A macro that no node is known to call, a group or a documentation block. It is no node: it has no place in the lineage, and
     * there is nothing to check about it.
     *
     * @param id the id
     * @param kind {@code added}, {@code removed} or {@code modified}
     * @param reasons why it counts as modified: its body, descriptions or anything else; none when it was added or removed
     * @param detail by reason, what exactly differs
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
        /** The source text, in white space alone. */
        WHITESPACE,
        /** How it is configured. */
        CONFIGS,
        /** Where it is: database, schema, alias or identifier, as far as the project says so. */
        RELATION,
        /** Descriptions that dbt writes to the warehouse. */
        PERSISTED_DESCRIPTIONS,
        /** What it promises of its columns; the detail says whether that breaks its readers. */
        CONTRACT,
        /** A macro that it calls, directly or through others; the detail has the chains. */
        MACROS,
        /** Its fully qualified name: a file was moved or renamed. */
        FQN,
        /** Which version is the latest, who may read it, until when. */
        VERSION,
        /** How fresh a source has to be. */
        FRESHNESS,
        /** The columns that the project's files name, their types and constraints. */
        COLUMNS,
        /** Descriptions for people. */
        DESCRIPTIONS,
        /** A variable of the project that its text asks for. */
        VARS,
        /** Anything else that the project's files say; the detail names it. */
        OTHER;

        private static final Set<Reason> OF_NO_ROW =
                Set.of(PERSISTED_DESCRIPTIONS, FQN, VERSION, FRESHNESS, COLUMNS, DESCRIPTIONS);

        /** Returns whether a change of this kind can lead to other rows; white space can, within a text of the SQL. */
        public boolean affectsRows() {
            return !OF_NO_ROW.contains(this);
        }

        /** Returns the reason as the formats spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
