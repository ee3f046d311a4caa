package org.recce4j.sql.internal.introspect;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.sql.Dialect;

/** The names under which a warehouse stores the parts of a relation: folded if dbt writes them without quotes. */
final class StoredNames {

    private final Dialect dialect;
    private final Relation relation;

    StoredNames(Dialect dialect, Relation relation) {
        this.dialect = dialect;
        this.relation = relation;
    }

    /** Returns null for a part that is not given. */
    @Nullable
    String of(@Nullable String part) {
        return part == null || isQuoted(part) ? part : dialect.folded(part);
    }

    String identifier() {
        String name = relation.identifier();
        return isQuoted(name) ? name : dialect.folded(name);
    }

    private boolean isQuoted(String part) {
        RelationPolicy policy = RelationPolicy.of(dialect.name());
        String rendered = relation.rendered();
        return rendered == null ? policy.quotesByDefault() : rendered.contains(policy.quoted(part));
    }
}
