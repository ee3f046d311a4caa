package org.recce4j.sql;

/** Support of one kind of warehouse. Implementations are immutable and thread-safe. */
public interface WarehouseAdapter {

    /** Returns the {@code type} of its profiles. */
    String type();

    /** Returns how the warehouse spells things. */
    Dialect dialect();

    /**
     * Returns how to connect to a target.
     *
     * @throws SqlException PROFILE_INVALID when the target lacks something or holds something unusable
     */
    JdbcTarget jdbc(ProfileTarget target, Access access);

    /**
     * Returns how to connect to a target. By default what SQL may reach makes no difference, as on a warehouse whose SQL reaches
     * nothing of this machine.
     *
     * @param external what SQL may reach besides the database, when it is opened for reading
     * @throws SqlException PROFILE_INVALID when the target lacks something or holds something unusable
     */
    default JdbcTarget jdbc(ProfileTarget target, Access access, ExternalAccess external) {
        return jdbc(target, access);
    }
}
