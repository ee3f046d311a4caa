package org.recce4j.sql;

import java.util.Collection;
import java.util.List;
import org.recce4j.model.ProjectState;

/**
 * What SQL can reach on this machine and in the network besides the database, in a session that reads. Only DuckDB, which
 * runs in this process, can reach anything; the other warehouses ignore it. Immutable.
 *
 * @param open whether files and the network are open to SQL
 * @param locations SQL whose string literals name files and folders that stay readable, as {@link
 *     ProjectState#externalLocations} returns it
 */
public record ExternalAccess(boolean open, List<String> locations) {

    /** The files that the profile names: attached files, {@code external_root}. */
    public static final ExternalAccess PROFILE = new ExternalAccess(false, List.of());

    /** Any file and any address. */
    public static final ExternalAccess OPEN = new ExternalAccess(true, List.of());

    /** Copies the list. */
    public ExternalAccess {
        locations = List.copyOf(locations);
    }

    /** Returns access to the files that the profile and the external locations of these states name. */
    public static ExternalAccess of(Collection<ProjectState> states) {
        return new ExternalAccess(
                false,
                states.stream()
                        .flatMap(state -> state.externalLocations().stream())
                        .distinct()
                        .toList());
    }
}
