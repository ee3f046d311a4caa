package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.sql.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Renders models and tests. */
@Command(
        name = "render",
        description = "Render models and tests to SQL as dbt compile does, without dbt.",
        footer = {
            "",
            "Artifacts do not contain everything that templates read. Give the project files for variables, a catalog for"
                    + " the columns of tables, and a profile for the target. With a profile or --duckdb, the warehouse"
                    + " answers what templates ask it. A node that cannot be rendered exactly gets no text, but a"
                    + " reason: needs_warehouse, missing_input, failed or no_source.",
            "",
            "docs/rendering.md describes what renders from which inputs.",
            "",
            "Examples:",
            "  recce render --artifacts target --project . --select orders",
            "  recce render --artifacts target --project . --verify",
            "  recce render --artifacts target --project . --out compiled"
        })
final class RenderCommand implements Callable<Integer> {

    @Option(names = "--artifacts", required = true, paramLabel = "S", description = "State to render, such as target/.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String artifacts;

    @Mixin
    private final RenderSelection selection = new RenderSelection();

    @Mixin
    private final RenderOptions options = new RenderOptions();

    @Option(
            names = "--verify",
            description =
                    "Compare each text with the compiled code in the artifacts, and count the outcomes. Exits with"
                            + " 1 if a text is different, not counting white space.")
    private boolean verify;

    @Option(names = "--exit-zero", description = "Exit with 0 even if a text is different.")
    private boolean exitZero;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write the texts to, one file per node, laid out as dbt's target/compiled. Existing"
                    + " files are replaced.")
    private @Nullable String out;

    private final FormatOption<RenderFormat> format = new FormatOption<>(RenderFormat.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private final StoreOptions connection;

    private final Host host;

    RenderCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() {
        RenderInputs inputs = options.inputs(connection, host);
        CompiledFolder folder = out == null ? null : CompiledFolder.at(host.resolve(out), host);
        try (DataSessions sessions = new DataSessions(host, connection, artifactOptions, Limits.DEFAULT)) {
            ProjectState state = sessions.states().read(artifacts, null);
            LazySession session = connection.isGiven() ? sessions.open(null, List.of(state), true) : null;
            RenderInputs known = session == null ? inputs : TemplateInputs.asking(session, inputs, host);
            InferredInputs found = connection.progress().during(progress -> inferred(state, known, progress));
            found.sentences().forEach(host::note);
            List<RenderedNode> nodes = rendered(state, found.inputs(), folder);
            if (session != null) {
                session.requireNoFailure();
            }
            write(nodes, found);
            boolean differs = nodes.stream().anyMatch(node -> node.matches() == TextMatch.DIFFERENT);
            return differs && !exitZero ? ExitCode.DIFFERENT : ExitCode.OK;
        }
    }

    private InferredInputs inferred(ProjectState state, RenderInputs known, Progress progress) {
        return options.infers() ? InferredInputs.of(state, known, progress, host) : InferredInputs.none(known);
    }

    private List<RenderedNode> rendered(ProjectState state, RenderInputs inputs, @Nullable CompiledFolder folder) {
        List<Node> selected = selection.of(state, host);
        return connection.progress().during(progress -> {
            ModelRenderer renderer = ModelRenderer.of(state, inputs);
            List<RenderedNode> nodes = new ArrayList<>();
            for (Node node : selected) {
                progress.at("rendering", nodes.size(), selected.size());
                nodes.add(rendered(node, renderer, folder));
            }
            return nodes;
        });
    }

    private RenderedNode rendered(Node node, ModelRenderer renderer, @Nullable CompiledFolder folder) {
        if (host.cancellation().isCancelled()) {
            throw new CliException("Cannot continue: the command was cancelled");
        }
        Rendering rendering = renderer.render(node.id());
        if (folder != null && rendering instanceof Rendering.Rendered done) {
            folder.write(node, done.sql());
        }
        return new RenderedNode(node, rendering, verify ? TextMatch.of(node, rendering) : null);
    }

    private void write(List<RenderedNode> nodes, InferredInputs found) {
        List<String> counts = RenderingCounts.lines(nodes, verify);
        if (format.chosen() == RenderFormat.JSONL) {
            RenderingLines lines = new RenderingLines(host);
            lines.nodes(nodes, verify);
            if (options.infers()) {
                lines.inferred(found.toJson());
            }
            if (verify) {
                counts.forEach(host::note);
            }
            return;
        }
        RenderingText text = new RenderingText(host);
        if (verify) {
            text.matches(nodes);
        } else if (out != null) {
            text.failures(nodes);
        } else {
            text.texts(nodes);
            return;
        }
        counts.forEach(host::line);
    }
}
