package org.recce4j.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.sql.Limits;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one query. */
@Command(
        name = "query",
        description = "Run one query and print its rows.",
        footer = {
            "",
            "SQL must be one statement that only reads. Without --artifacts, it is sent to the warehouse unchanged."
                    + " With --artifacts, it is rendered first, with dbt's context and the macros of that state:",
            "  {{ ref('model') }}",
            "  {{ source('source', 'table') }}",
            "  {{ var('days') }}"
        })
final class QueryCommand implements Callable<Integer> {

    private static final Pattern JINJA = Pattern.compile("\\{[{%]");

    @Parameters(
            arity = "0..1",
            paramLabel = "SQL",
            description =
                    "Query to run, or - for standard input. Put a query that begins with a comment last, after --.")
    private @Nullable String sql;

    @Option(names = "--file", paramLabel = "F", description = "File with the query, or - for standard input.")
    private @Nullable String file;

    @Option(
            names = "--artifacts",
            paramLabel = "S",
            description = "State whose relations and macros the query uses, such as target/.")
    private @Nullable String artifacts;

    @Mixin
    private final ProjectOption project = new ProjectOption();

    @Option(names = "--timeout", paramLabel = "S", description = "Time limit in seconds (default: 300).")
    private long timeoutSeconds = Limits.DEFAULT.queryTimeout().toSeconds();

    @Option(names = "--max-rows", paramLabel = "N", description = "Maximum number of rows to print (default: 100000).")
    private long maxRows = Limits.DEFAULT.maxRows();

    private final FormatOption<QueryFormat> format = new FormatOption<>(QueryFormat.TABLE);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Option(
            names = "--csv-safe",
            description = "With --format csv: put an apostrophe before each text that a spreadsheet would treat as a"
                    + " formula. Numbers are not changed.")
    private boolean csvSafe;

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private StoreOptions connection;

    private final Host host;

    QueryCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() {
        if (timeoutSeconds < 1 || timeoutSeconds > Integer.MAX_VALUE) {
            throw new CliException(
                    "Cannot use --timeout " + timeoutSeconds + ": it must be between 1 and " + Integer.MAX_VALUE);
        }
        if (maxRows < 1) {
            throw new CliException("Cannot use --max-rows " + maxRows + ": it must be at least 1");
        }
        if (csvSafe && format.chosen() != QueryFormat.CSV) {
            throw new CliException("Cannot use --csv-safe with --format " + FormatOption.name(format.chosen())
                    + ": it is for --format csv");
        }
        Limits limits = new Limits(1, Duration.ofSeconds(timeoutSeconds), maxRows, Limits.DEFAULT.maxRetries());
        String template = template();
        try (DataSessions sessions = new DataSessions(host, connection, artifactOptions, limits)) {
            List<ProjectState> state =
                    artifacts == null ? List.of() : List.of(sessions.states().read(artifacts, null));
            LazySession session = sessions.open(null, state, false);
            String query = state.isEmpty()
                    ? template
                    : rendered(template, state.get(0), sessions.withTarget(inputs(session), null));
            boolean truncated = run(session.connect(), query, !state.isEmpty());
            if (truncated) {
                host.note("warning: only the first " + maxRows + " rows are shown; see --max-rows");
            }
        }
        return ExitCode.OK;
    }

    private boolean run(Warehouse warehouse, String query, boolean isRendered) {
        try {
            return warehouse
                    .cancelledBy(host.cancellation())
                    .rows("the query", query, rows -> QueryOutput.write(rows, format.chosen(), csvSafe, host));
        } catch (SqlException refused) {
            if (isRendered || !JINJA.matcher(query).find()) {
                throw refused;
            }
            throw new CliException(
                    refused.getMessage()
                            + "; the query contains Jinja, such as ref(), which is rendered only with --artifacts S",
                    refused);
        }
    }

    private RenderInputs inputs(LazySession session) {
        RenderInputs given =
                TemplateInputs.of(connection, project.read(host)).strict(true).build();
        return TemplateInputs.asking(session, given, host);
    }

    private static String rendered(String template, ProjectState state, RenderInputs inputs) {
        Rendering rendering = ModelRenderer.of(state, inputs).renderText(template);
        if (rendering instanceof Rendering.Rendered done) {
            return done.sql();
        }
        throw new CliException("Cannot render the query: " + RenderingReason.of(rendering));
    }

    private String template() {
        if ((sql == null) == (file == null)) {
            throw new CliException("Cannot tell which query to run: give SQL, --file F, or - for standard input");
        }
        if (file != null && !file.equals("-")) {
            return TextInput.read(host.resolve(file), "the query of \"" + file + "\"");
        }
        return "-".equals(sql) || file != null ? TextInput.read(host.in(), "the query") : String.valueOf(sql);
    }
}
