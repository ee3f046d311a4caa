package org.recce4j.sql.internal.adapter;

import java.util.Set;
import org.jooq.SQLDialect;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.sql.Capability;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** What the dialects share: names by dbt's policy, types by a table, capabilities as a set. */
abstract class StandardDialect implements BuildDialect {

    private final RelationPolicy policy;
    private final SQLDialect family;
    private final TypeTable types;
    private final Set<Capability> capabilities;

    StandardDialect(String name, SQLDialect family, TypeTable types, Set<Capability> capabilities) {
        this.policy = RelationPolicy.of(name);
        this.family = family;
        this.types = types;
        this.capabilities = Set.copyOf(capabilities);
    }

    @Override
    public final String name() {
        return policy.adapterType();
    }

    @Override
    public final SQLDialect family() {
        return family;
    }

    @Override
    public final Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public String quote(String identifier) {
        return policy.quoted(identifier);
    }

    @Override
    public String qualified(Relation relation) {
        return policy.render(relation);
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public final SqlType typeOf(String nativeType) {
        return types.typeOf(nativeType);
    }

    /** Returns a decimal's name with its bounds; {@code unbounded} where it has none. */
    static String decimal(String name, SqlType.Exact type, String unbounded) {
        return type.precision() == 0 ? unbounded : name + "(" + type.precision() + ", " + type.scale() + ")";
    }

    /** Refuses what the warehouse's text cannot hold: it would end the statement at this place. */
    static String withoutNul(String text, String what) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Cannot write " + what
                    + " for this warehouse: it holds the character NUL, which its texts cannot have; remove it");
        }
        return text;
    }
}
