package org.recce4j.cli;

import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;
import picocli.CommandLine.Option;

/** How to reach the warehouse, and where in it the metadata store is. */
final class StoreOptions extends ConnectionOptions {

    @Option(
            names = "--store-schema",
            paramLabel = "NAME",
            defaultValue = "recce_metadata",
            description = "Schema of the metadata store; default ${DEFAULT-VALUE}.")
    private String storeSchema = "recce_metadata";

    private final Host host;

    StoreOptions(Host host) {
        super(host);
        this.host = host;
    }

    /** The store, whose calls stop on Ctrl-C. */
    MetadataStore store(Warehouse warehouse) {
        return MetadataStore.of(warehouse, StoreConfig.inSchema(storeSchema)).cancelledBy(host.cancellation());
    }
}
