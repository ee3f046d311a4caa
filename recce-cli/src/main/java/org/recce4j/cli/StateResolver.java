package org.recce4j.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateRef;
import org.recce4j.store.MetadataStore;

/** Turns what a user calls a state into one. The store is asked for only when a state is in it. */
final class StateResolver {

    private static final String STORE = "store:";

    private final Host host;
    private final ArtifactOptions artifacts;
    private final Supplier<MetadataStore> store;

    StateResolver(Host host, ArtifactOptions artifacts, Supplier<MetadataStore> store) {
        this.host = host;
        this.artifacts = artifacts;
        this.store = store;
    }

    static boolean isStored(String state) {
        return state.startsWith(STORE);
    }

    ProjectState read(String state, @Nullable String environment) {
        if (isStored(state)) {
            return store.get().load(storedRef(state));
        }
        return artifacts.read(Artifacts.at(host.resolve(state), environment));
    }

    /** Returns what a state whose name begins with {@code store:} refers to. */
    static StateRef storedRef(String state) {
        return ref(state.substring(STORE.length()), state);
    }

    static StateRef ref(String text, String state) {
        if (text.startsWith("run:") && text.length() > "run:".length()) {
            return StateRef.run(text.substring("run:".length()));
        }
        if (text.startsWith("latest:") && text.length() > "latest:".length()) {
            String name = text.substring("latest:".length());
            int slash = name.indexOf('/');
            return slash < 0
                    ? StateRef.latest(name)
                    : StateRef.latest(name.substring(0, slash), name.substring(slash + 1));
        }
        throw new CliException("Cannot read state \"" + state
                + "\": it must be store:latest:<environment>, store:latest:<project>/<environment> or"
                + " store:run:<run id>");
    }
}
