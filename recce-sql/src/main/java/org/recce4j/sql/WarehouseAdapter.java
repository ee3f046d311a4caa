package org.recce4j.sql;

/** Support for one kind of warehouse. Implementations are immutable and thread-safe. */
public interface WarehouseAdapter {

    /** Returns the {@code type} of its profiles. */
    String type();

    /** Returns the SQL dialect of the warehouse. */
    Dialect dialect();

    /**
     * Returns how to connect to a target.
     *
     * @throws SqlException PROFILE_INVALID if the target lacks a setting or has one that cannot be used
     */
    JdbcTarget jdbc(ProfileTarget target, Access access);

    /**
     * Returns how to connect to a target. By default the external access is ignored, as for a warehouse whose SQL reaches
     * nothing on this machine.
     *
     * @param external what SQL can reach besides the database, if it is opened for reading
     * @throws SqlException PROFILE_INVALID if the target lacks a setting or has one that cannot be used
     */
    default JdbcTarget jdbc(ProfileTarget target, Access access, ExternalAccess external) {
        return jdbc(target, access);
    }
}
