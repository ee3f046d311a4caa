package org.recce4j.cli;

import picocli.CommandLine.Option;

/** The option of commands that write text for people or JSON. */
final class FormatOption {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TextOrJson format = TextOrJson.TEXT;

    FormatOption() {}

    boolean isJson() {
        return format == TextOrJson.JSON;
    }
}
