package org.recce4j.sql.internal.adapter;

import org.recce4j.sql.Access;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.WarehouseAdapter;

/** A warehouse behind a network: its adapter reads the settings of the profile, and what SQL may reach makes no difference. */
abstract class NetworkAdapter implements WarehouseAdapter {

    private final Dialect dialect;
    private final String driver;

    /**
     * Makes an adapter for profiles of the dialect's name.
     *
     * @param driver the coordinates of the JDBC driver
     */
    NetworkAdapter(Dialect dialect, String driver) {
        this.dialect = dialect;
        this.driver = driver;
    }

    @Override
    public final String type() {
        return dialect.name();
    }

    @Override
    public final Dialect dialect() {
        return dialect;
    }

    @Override
    public final JdbcTarget jdbc(ProfileTarget target, Access access) {
        Settings settings = Settings.of(target);
        JdbcTarget.Builder jdbc = settings.jdbc(url(settings), driver);
        connect(jdbc, settings, access);
        return jdbc.build();
    }

    /** Returns the JDBC URL. */
    abstract String url(Settings settings);

    /** Adds properties and first statements. */
    abstract void connect(JdbcTarget.Builder jdbc, Settings settings, Access access);
}
