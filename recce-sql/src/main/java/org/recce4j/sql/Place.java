package org.recce4j.sql;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session reaches by name, by what the server says of itself: whether two sessions see the same tables is never told by
 * the names of these. Immutable.
 *
 * @param databases by name, what tells each database from all others, such as the path of its file or the id of its server;
 *     an empty name stands for all databases of the server
 */
public record Place(Map<String, String> databases) {

    public Place {
        databases = Map.copyOf(databases);
    }

    /**
     * Asks a session where it is.
     *
     * @return empty if the warehouse does not say
     * @throws SqlException CANCELLED, CONNECTION, QUOTA or TIMEOUT if it could not be asked
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
     * Returns whether a name here and a name in the other place are known to be one database, whatever it is called: the file of one session
     * may be attached to another under any name.
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
