package org.recce4j.render.internal.relation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the adapters' classes of relations. Immutable.
 *
 * @param className the class's name in Python
 * @param module its Python module
 * @param quoteCharacter the character around a quoted part
 * @param quotes the parts that are quoted
 * @param includes the parts that are written
 * @param types the types of relations, by the name of their constant
 * @param abilities what a relation of a type can do
 * @param fields all fields but the parts, the policies and the type, in order
 */
record RelationTraits(
        String className,
        String module,
        String quoteCharacter,
        Flags quotes,
        Flags includes,
        RelationTypes types,
        Abilities abilities,
        Map<String, RelationField> fields) {

    /**
     * What dbt does with existing relations.
     *
     * @param renameable the types that can be renamed
     * @param replaceable the types that can be replaced
     */
    record Abilities(List<String> renameable, List<String> replaceable) {}

    /**
     * Flags of the parts.
     *
     * @param standard those of a new relation
     * @param read those that a dict of flags is laid over: some classes declare the base class and so lose their own defaults
     */
    record Flags(PolicyParts standard, PolicyParts read) {

        private static Flags of(PolicyParts standard, boolean isDeclared) {
            return new Flags(standard, isDeclared ? standard : PolicyParts.policy("Policy", true, true, true));
        }
    }

    /** Returns the traits of dbt's base class; the name is the adapter's. */
    static Builder builder(String className, String module) {
        return new Builder(className, module);
    }

    /** Builds {@link RelationTraits}; not thread-safe. */
    static final class Builder {
        private final String className;
        private final String module;
        private String quoteCharacter = "\"";
        private Flags quotes = Flags.of(PolicyParts.policy("Policy", true, true, true), true);
        private Flags includes = quotes;
        private RelationTypes types = RelationTypes.BASE;
        private List<String> renameable = List.of();
        private List<String> replaceable = List.of();
        private final Map<String, RelationField> fields = new LinkedHashMap<>();

        private Builder(String className, String module) {
            this.className = className;
            this.module = module;
            field("dbt_created", "bool", false);
            field("limit", "Optional[int]", null);
            field("event_time_filter", "Optional[EventTimeFilter]", null);
            field("require_alias", "bool", true);
            field("catalog", "Optional[str]", null);
        }

        Builder quoteCharacter(String character) {
            quoteCharacter = character;
            return this;
        }

        /** Sets the class of the flags of quotes; {@code isDeclared} if dbt reads dicts of flags as this class too. */
        Builder quotes(String policy, boolean flag, boolean isDeclared) {
            quotes = Flags.of(PolicyParts.policy(policy, flag, flag, flag), isDeclared);
            return this;
        }

        /** Sets the class of the flags of written parts, as {@link #quotes}. */
        Builder includes(String policy, boolean includesDatabase, boolean isDeclared) {
            includes = Flags.of(PolicyParts.policy(policy, includesDatabase, true, true), isDeclared);
            return this;
        }

        Builder types(RelationTypes all) {
            types = all;
            return this;
        }

        Builder renameable(String... some) {
            renameable = List.of(some);
            return this;
        }

        Builder replaceable(String... some) {
            replaceable = List.of(some);
            return this;
        }

        /** No alias is written after the subquery of a limited relation. */
        Builder withoutAlias() {
            return field("require_alias", "bool", false);
        }

        Builder field(String name, String pythonType, @Nullable Object standard) {
            return field(name, RelationField.of(pythonType, standard));
        }

        Builder field(String name, RelationField field) {
            fields.put(name, field);
            return this;
        }

        RelationTraits build() {
            Map<String, RelationField> all = new LinkedHashMap<>();
            all.put("quote_character", RelationField.of("str", quoteCharacter));
            all.putAll(fields);
            return new RelationTraits(
                    className,
                    module,
                    quoteCharacter,
                    quotes,
                    includes,
                    types,
                    new Abilities(renameable, replaceable),
                    Collections.unmodifiableMap(all));
        }
    }
}
