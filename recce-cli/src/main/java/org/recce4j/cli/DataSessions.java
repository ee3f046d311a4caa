package org.recce4j.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.ExternalAccess;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Warehouse;

/**
 * The sessions of a command that reads states first, then data. Which files its SQL may read is known when the states are; so a
 * state in the store may need a session of its own. Not thread-safe.
 */
final class DataSessions implements AutoCloseable {

    private final StoreOptions connection;
    private final Limits limits;
    private final States states;
    private final Deque<Warehouse> opened = new ArrayDeque<>();
    private @Nullable Warehouse storeSession;

    DataSessions(Host host, StoreOptions connection, ArtifactOptions artifacts, Limits limits) {
        this.connection = connection;
        this.limits = limits;
        this.states = new States(host, artifacts, () -> connection.store(storeSession()));
    }

    /** The states; a session for the store is opened when the first of them is in it. */
    States states() {
        return states;
    }

    private Warehouse storeSession() {
        Warehouse session = storeSession;
        if (session == null) {
            session = opened(connection.openData(null, connection.external(ExternalAccess.PROFILE), limits));
            storeSession = session;
        }
        return session;
    }

    /** A session on the target of the options, for SQL that may read the files of these states. */
    Warehouse open(List<ProjectState> project) {
        ExternalAccess external = connection.external(ExternalAccess.of(project));
        Warehouse session = storeSession;
        return session != null && external.equals(connection.external(ExternalAccess.PROFILE))
                ? session
                : opened(connection.openData(null, external, limits));
    }

    /** A session on another target. */
    Warehouse openTarget(String target, List<ProjectState> project) {
        return opened(connection.openData(target, connection.external(ExternalAccess.of(project)), limits));
    }

    private Warehouse opened(Warehouse warehouse) {
        opened.push(warehouse);
        return warehouse;
    }

    @Override
    public void close() {
        opened.forEach(Warehouse::close);
    }
}
