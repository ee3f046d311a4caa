package org.recce4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.recce4j.diff.ChangeSet;
import org.recce4j.diff.Report;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares two states. */
@Command(
        name = "changes",
        description = "What changed between two states, and why.",
        footer = {})
final class ChangesCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private final ComparedStates compared = new ComparedStates();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(names = "--exit-zero", description = "End with 0 although something differs.")
    private boolean exitZero;

    @Mixin
    private StoreOptions connection;

    private final Host host;

    ChangesCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() throws IOException {
        ChangeSet changes = detect();
        switch (format) {
            case TEXT -> Report.Writer.text().write(new Report(changes, List.of()), host.out());
            case MARKDOWN -> Report.Writer.markdown().write(new Report(changes, List.of()), host.out());
            case JSON -> Output.json(changes.toJson(), host.out());
        }
        return changes.changes().isEmpty() || exitZero ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private ChangeSet detect() {
        List<Warehouse> opened = new ArrayList<>();
        try {
            States states = new States(host, () -> {
                if (opened.isEmpty()) {
                    opened.add(connection.open(Access.READ));
                }
                return connection.store(opened.get(0));
            });
            return compared.detect(states);
        } finally {
            opened.forEach(Warehouse::close);
        }
    }
}
