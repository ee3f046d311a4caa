package org.recce4j.cli;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The option {@code --format} of a command. The command lists its formats as an enum.
 *
 * @param <F> the formats
 */
final class FormatOption<F extends Enum<F>> {

    private F chosen;

    FormatOption(F byDefault) {
        this.chosen = byDefault;
    }

    F chosen() {
        return chosen;
    }

    /** Returns the option as a mixin: an annotation cannot name the formats of each command. */
    CommandSpec mixin() {
        Class<F> formats = chosen.getDeclaringClass();
        return CommandSpec.create()
                .addOption(OptionSpec.builder("--format")
                        .type(formats)
                        .paramLabel("FORMAT")
                        .completionCandidates(Stream.of(formats.getEnumConstants())
                                .map(FormatOption::name)
                                .toList())
                        .defaultValue(name(chosen))
                        .description("Output format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                        .setter(new ISetter() {
                            @Override
                            public <T> T set(T format) {
                                chosen = formats.cast(format);
                                return format;
                            }
                        })
                        .build());
    }

    /** Returns a format as users write it. */
    static String name(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
