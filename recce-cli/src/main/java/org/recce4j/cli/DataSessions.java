package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.ExternalAccess;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/**
 * The sessions of a command that reads states first, then data: one for each target, however often it is asked for, and none that is not
 * used. Which files its SQL may read is known when the states are; so a state in the store may need a session of its own before. Not
 * thread-safe.
 */
final class DataSessions implements AutoCloseable {

    private final StoreOptions connection;
    private final Limits limits;
    private final States states;
    private final List<Opened> opened = new ArrayList<>();

    DataSessions(Host host, StoreOptions connection, ArtifactOptions artifacts, Limits limits) {
        this.connection = connection;
        this.limits = limits;
        this.states = new States(host, artifacts, () -> connection.store(session(null, ExternalAccess.PROFILE)));
    }

    /** A session, and what it was opened for. */
    private record Opened(ProfileTarget target, ExternalAccess external, Warehouse warehouse) {}

    /** The states; a session for the store is opened when the first of them is in it. */
    States states() {
        return states;
    }

    /**
     * A session for SQL that may read the files of these states. Whatever was opened with other rights is closed.
     *
     * @param target the target's name; null for that of the options
     */
    Warehouse open(@Nullable String target, List<ProjectState> project) {
        ExternalAccess external = ExternalAccess.of(project);
        opened.removeIf(session -> {
            boolean ofTheStore = !session.external().equals(connection.external(external));
            if (ofTheStore) {
                session.warehouse().close();
            }
            return ofTheStore;
        });
        return session(target, external);
    }

    /** Returns whether the sessions of two targets have to take turns, because they open one file with different settings. */
    boolean takeTurns(@Nullable String one, @Nullable String other, List<ProjectState> project) {
        ExternalAccess external = connection.external(ExternalAccess.of(project));
        ProfileTarget first = connection.target(one);
        ProfileTarget second = connection.target(other);
        return !connection.isOneSession(first, second, external) && connection.isOneFile(first, second, external);
    }

    private Warehouse session(@Nullable String name, ExternalAccess named) {
        ProfileTarget target = connection.target(name);
        ExternalAccess external = connection.external(named);
        for (Opened session : opened) {
            if (session.external().equals(external) && connection.isOneSession(session.target(), target, external)) {
                return session.warehouse();
            }
        }
        Warehouse warehouse = connection.openData(target, external, limits);
        opened.add(new Opened(target, external, warehouse));
        return warehouse;
    }

    @Override
    public void close() {
        opened.forEach(session -> session.warehouse().close());
    }
}
