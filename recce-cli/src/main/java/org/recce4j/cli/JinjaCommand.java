package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        Jinja jinja = Jinja.builder()
                .trimBlocks(trimBlocks)
                .lstripBlocks(lstripBlocks)
                .keepTrailingNewline(keepTrailingNewline)
                .undefined(undefined.kind())
                .loader(this::load)
                .build();
        Path path = path();
        String text = path == null ? TextInput.read(host.in(), "the template") : template(path);
        String name = path == null ? "<stdin>" : String.valueOf(file);
        Output.data(jinja.template(name, text).render(variables(), host.cancellation()), host.out());
        return ExitCode.OK;
    }

    private @Nullable Path path() {
        return file == null || file.equals("-") ? null : host.resolve(file);
    }

    private Map<String, ?> variables() {
        Json json;
        try {
            json = JsonText.read(context);
        } catch (IllegalArgumentException malformed) {
            throw new CliException("Cannot read --context: " + malformed.getMessage(), malformed);
        }
        if (json instanceof Json.Obj object) {
            return variables(object);
        }
        throw new CliException("Cannot read --context: it must be a JSON object such as '{\"name\": \"value\"}'");
    }

    /** As Python reads JSON: objects and arrays that a template can change. */
    static Map<String, @Nullable Object> variables(Json.Obj object) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> variables.put(name, mutable(value)));
        return variables;
    }

    private static @Nullable Object mutable(Json json) {
        if (json instanceof Json.Obj object) {
            return variables(object);
        }
        if (json instanceof Json.Arr array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.items().forEach(item -> items.add(mutable(item)));
            return items;
        }
        return json instanceof Json.Num number && !number.integral() ? Double.valueOf(number.text()) : json.toPlain();
    }

    private static String template(Path path) {
        return TextInput.read(path, "the template \"" + path + "\"");
    }

    /** Nothing outside of the template's folder. */
    private @Nullable String load(String name) {
        Path path = path();
        Path folder =
                path == null ? host.workingDirectory() : path.toAbsolutePath().getParent();
        if (folder == null) {
            return null;
        }
        Path found = folder.resolve(name).normalize();
        return found.startsWith(folder.normalize()) && Files.isRegularFile(found) ? template(found) : null;
    }
}
