package org.recce4j.engines;

import java.util.Map;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.WarehouseAdapter;

/** The adapter of Databricks, but for a service without TLS at a port of its own. */
record PlainDatabricks(int port, Map<String, Object> properties) implements WarehouseAdapter {

    private static final WarehouseAdapter REAL = Adapters.builtIn().require("databricks");

    @Override
    public String type() {
        return "databricks";
    }

    @Override
    public Dialect dialect() {
        return REAL.dialect();
    }

    @Override
    public JdbcTarget jdbc(ProfileTarget target, Access access) {
        JdbcTarget real = REAL.jdbc(target, access);
        JdbcTarget.Builder plain = JdbcTarget.builder(real.url().replace(":443", ":" + port), real.driver());
        real.properties().forEach(plain::property);
        real.statements().forEach(plain::statement);
        plain.property("ssl", 0).property("transportMode", "http");
        properties.forEach(plain::property);
        return plain.build();
    }
}
