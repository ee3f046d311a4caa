package org.recce4j.sql;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The databases that a session reaches by name, and how the server identifies each. Equal names alone never prove that
 * two sessions see the same tables. Immutable.
 *
 * @param databases by name, the identity of each database, such as the path of its file or the id of its server; an empty
 *     name means all databases of the server
 */
public record Place(Map<String, String> databases) {

    public Place {
        databases = Map.copyOf(databases);
    }

    /**
     * Queries a session for its place.
     *
     * @return the place; empty if the warehouse does not tell
     * @throws SqlException CANCELLED, CONNECTION, QUOTA or TIMEOUT if the query could not be answered
     */
    public static Optional<Place> find(QueryRunner session) {
        try {
            return session.dialect().place(session);
        } catch (SqlException failure) {
            if (failure.code() instanceof SqlErrorCode code && isUnanswered(code)) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private static boolean isUnanswered(SqlErrorCode code) {
        return switch (code) {
            case CANCELLED, CONNECTION, QUOTA, TIMEOUT -> true;
            default -> false;
        };
    }

    /** Returns whether a session in this place reaches every database of the other one, under the same name. */
    public boolean reaches(Place other) {
        return !other.databases.isEmpty() && databases.entrySet().containsAll(other.databases.entrySet());
    }

    /**
     * Returns whether a name here and a name in the other place are known to be the same database. The names can differ:
     * the file of one session can be attached to the other under any name.
     *
     * @param database the name here; null for the database that the session is in
     * @param otherDatabase the name there; null for the database that the other session is in
     */
    public boolean isOneDatabase(@Nullable String database, Place other, @Nullable String otherDatabase) {
        String here = identity(database);
        return here != null && here.equals(other.identity(otherDatabase));
    }

    private @Nullable String identity(@Nullable String database) {
        String name = database == null ? "" : database;
        return databases.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
