package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;
import org.recce4j.render.RenderInputs;
import org.recce4j.sql.ExternalAccess;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/**
 * The sessions of a command that reads states first, then data: one for each target, however often it is asked for, and none that is not
 * used: it connects for the first query. Which files its SQL may read is known when the states are; so a state in the store may need a
 * session of its own before. Not thread-safe; the sessions are.
 */
final class DataSessions implements AutoCloseable {

    private final StoreOptions connection;
    private final Limits limits;
    private final StateResolver states;
    private final List<Opened> opened = new ArrayList<>();

    DataSessions(Host host, StoreOptions connection, ArtifactOptions artifacts, Limits limits) {
        this.connection = connection;
        this.limits = limits;
        this.states = new StateResolver(
                host,
                artifacts,
                () -> connection.store(
                        session(null, ExternalAccess.PROFILE, false).connect()));
    }

    /** A session, and what it is for. */
    private record Opened(ProfileTarget target, ExternalAccess external, LazySession session) {}

    /** The states; a session for the store is opened when the first of them is in it. */
    StateResolver states() {
        return states;
    }

    /**
     * A session for SQL that may read the files of these states. Whatever was opened with other rights is closed.
     *
     * @param target the target's name; null for that of the options
     * @param holdOpen whether it keeps a database file open once it is connected
     */
    LazySession open(@Nullable String target, List<ProjectState> project, boolean holdOpen) {
        ExternalAccess external = ExternalAccess.of(project);
        opened.removeIf(other -> {
            boolean ofTheStore = !other.external().equals(connection.external(external));
            if (ofTheStore) {
                other.session().close();
            }
            return ofTheStore;
        });
        return session(target, external, holdOpen);
    }

    /** Returns the inputs with a target of the profile, whose name is null for that of the options; as they are without a profile. */
    RenderInputs withTarget(RenderInputs inputs, @Nullable String name) {
        return connection.isOfProfile()
                ? inputs.toBuilder()
                        .target(TemplateInputs.target(connection.target(name)))
                        .build()
                : inputs;
    }

    /** Returns whether the sessions of two targets have to take turns, because they open one file with different settings. */
    boolean takeTurns(@Nullable String one, @Nullable String other, List<ProjectState> project) {
        ExternalAccess external = connection.external(ExternalAccess.of(project));
        ProfileTarget first = connection.target(one);
        ProfileTarget second = connection.target(other);
        return !connection.isOneSession(first, second, external) && connection.isOneFile(first, second, external);
    }

    private LazySession session(@Nullable String name, ExternalAccess named, boolean holdOpen) {
        ProfileTarget target = connection.target(name);
        ExternalAccess external = connection.external(named);
        for (Opened other : opened) {
            if (other.external().equals(external) && connection.isOneSession(other.target(), target, external)) {
                return other.session();
            }
        }
        LazySession session = new LazySession(connection.dialect(target), () -> connected(target, external, holdOpen));
        opened.add(new Opened(target, external, session));
        return session;
    }

    private Warehouse connected(ProfileTarget target, ExternalAccess external, boolean holdOpen) {
        Warehouse warehouse = connection.openData(target, external, limits);
        if (holdOpen) {
            warehouse.holdOpen();
        }
        return warehouse;
    }

    @Override
    public void close() {
        opened.forEach(other -> other.session().close());
    }
}
