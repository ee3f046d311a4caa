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
}
