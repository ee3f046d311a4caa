package org.recce4j.cli;

import java.util.concurrent.Callable;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the tables. */
@Command(
        name = "init",
        description = "Create the store's tables, or migrate them to this version.",
        footer = {})
final class StoreInitCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreInitCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        try (Warehouse warehouse = connection.open(Access.WRITE)) {
            connection.store(warehouse).migrate();
        }
        host.note("The store is ready.");
        return ExitCode.OK;
    }
}
