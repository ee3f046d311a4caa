package org.recce4j.sql.internal.introspect;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.build.BuildDialect;

/** Redshift's catalog; the columns of late-binding views and external tables are not in it, which is not known of a relation. */
public final class RedshiftIntrospection extends PostgresIntrospection {

    public RedshiftIntrospection(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    boolean tellsOfNoColumns(@Nullable Existence existence) {
        return false;
    }

    /** SUPER is text. */
    @Override
    public DriverForms driver() {
        return new DriverForms(true, false, false);
    }
}
