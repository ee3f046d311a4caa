package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;
import picocli.CommandLine.Option;

/** How to reach the warehouse, and where in it the metadata store is. */
final class StoreOptions extends ConnectionOptions {

    @Option(
            names = "--store-schema",
            paramLabel = "NAME",
            defaultValue = StoreConfig.DEFAULT_SCHEMA,
            description = "Schema of the metadata store (default: ${DEFAULT-VALUE}).")
    private String storeSchema = StoreConfig.DEFAULT_SCHEMA;

    private final Host host;

    StoreOptions(Host host) {
        super(host);
        this.host = host;
    }

    /** The store, whose calls stop on Ctrl-C. */
    MetadataStore store(Warehouse warehouse) {
        return MetadataStore.of(warehouse, StoreConfig.inSchema(storeSchema, host.clock()))
                .cancelledBy(host.cancellation());
    }

    /** Works with states, of which some may be in the store; the warehouse is opened when the first of these is asked for. */
    <T> T withStates(ArtifactOptions artifacts, Function<StateResolver, T> work) {
        List<Warehouse> opened = new ArrayList<>();
        try {
            return work.apply(new StateResolver(host, artifacts, () -> {
                if (opened.isEmpty()) {
                    opened.add(open(Access.READ));
                }
                return store(opened.get(0));
            }));
        } finally {
            opened.forEach(Warehouse::close);
        }
    }
}
