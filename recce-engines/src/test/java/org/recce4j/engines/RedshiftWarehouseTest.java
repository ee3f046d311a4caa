package org.recce4j.engines;

import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;

/** The same by Redshift's driver. */
class RedshiftWarehouseTest extends PostgresWarehouseTest {

    private static final ProfileTarget TARGET = RedshiftDialectTest.target();

    @Override
    ProfileTarget target() {
        return TARGET;
    }

    /** For reading, the driver asks for a setting that PostgreSQL does not know. */
    @Override
    Access access() {
        return Access.WRITE;
    }
}
