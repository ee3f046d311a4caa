package org.recce4j.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.jinja.Jinja;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders plain Jinja. */
@Command(
        name = "jinja",
        description = "Render a plain Jinja template, without dbt's functions.",
        footer = {
            "",
            "FILE can include, import and extend templates in its folder.",
            "",
            "With --batch, each input line is {\"template\": …, \"context\": {…}, \"options\": {trim_blocks,"
                    + " lstrip_blocks, keep_trailing_newline, undefined}}. Each output line is {\"output\": …} or"
                    + " {\"error\": {type, message, line}}, in the order of the input."
        })
final class JinjaCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Template file. Without it, or if it is -, the template is read from standard input.")
    private @Nullable String file;

    @Option(names = "--context", paramLabel = "JSON", description = "Variables of the template, as a JSON object.")
    private String context = "{}";

    @Option(names = "--trim-blocks", description = "Remove the first newline after a block.")
    private boolean trimBlocks;

    @Option(names = "--lstrip-blocks", description = "Remove white space from the start of a line to a block.")
    private boolean lstripBlocks;

    @Option(names = "--keep-trailing-newline", description = "Keep the newline at the end of the template.")
    private boolean keepTrailingNewline;

    @Option(
            names = "--undefined",
            paramLabel = "KIND",
            defaultValue = "lenient",
            description = "How an undefined variable behaves: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private UndefinedMode undefined = UndefinedMode.LENIENT;

    @Option(names = "--batch", description = "Read templates from standard input, one JSON object per line.")
    private boolean batch;

    private final Host host;

    JinjaCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (batch) {
            if (file != null) {
                throw new CliException("Cannot use FILE \"" + file
                        + "\" with --batch: --batch reads standard input; leave one of them out");
            }
            new JinjaBatch(host).run();
            return ExitCode.OK;
        }
        TemplateFile source = TemplateFile.of(file, host);
        Jinja jinja = Jinja.builder()
                .trimBlocks(trimBlocks)
                .lstripBlocks(lstripBlocks)
                .keepTrailingNewline(keepTrailingNewline)
                .undefined(undefined.kind())
                .loader(source::load)
                .build();
        String name = source.path() == null ? "<stdin>" : String.valueOf(file);
        Output.data(jinja.template(name, source.text()).render(variables(), host.cancellation()), host.out());
        return ExitCode.OK;
    }

    private Map<String, ?> variables() {
        Json json;
        try {
            json = JsonText.read(context);
        } catch (IllegalArgumentException malformed) {
            throw new CliException("Cannot read --context: " + malformed.getMessage(), malformed);
        }
        if (json instanceof Json.Obj object) {
            return TemplateVariables.of(object);
        }
        throw new CliException("Cannot read --context: it must be a JSON object such as '{\"name\": \"value\"}'");
    }
}
