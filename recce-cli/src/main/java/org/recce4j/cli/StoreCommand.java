package org.recce4j.cli;

import picocli.CommandLine.Command;

/** The metadata store. */
@Command(
        name = "store",
        description = "Keep states in tables of your warehouse, and show them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StoreInitCommand.class,
            StoreSaveCommand.class,
            StoreAttachCommand.class,
            StoreListCommand.class,
            StoreShowCommand.class,
            StorePruneCommand.class,
            StoreStatsCommand.class
        },
        footer = {})
final class StoreCommand {

    StoreCommand() {}
}
