package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * Help with a short synopsis and three lists of options: those of the command, those of the connection, and those of every command. An
 * option and its value are written as the documentation writes them: {@code --base S}, without an equals sign.
 */
final class PlainHelp extends Help {

    PlainHelp(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    /** Configures how the help of a command is laid out. */
    static void configure(CommandSpec command) {
        command.usageMessage()
                .sortOptions(false)
                .autoWidth(true)
                .descriptionHeading("%n")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("")
                .commandListHeading("%nCommands:%n");
    }

    /** Returns the command with what it requires; the lists below name the rest. */
    @Override
    public String synopsis(int headingLength) {
        CommandSpec command = commandSpec();
        List<String> words = new ArrayList<>(List.of(command.qualifiedName()));
        command.options().stream()
                .filter(OptionSpec::required)
                .map(UsageError::form)
                .forEach(words::add);
        words.add("[OPTIONS]");
        command.positionalParameters().forEach(parameter -> words.add(label(parameter)));
        if (!command.subcommands().isEmpty()) {
            words.add("COMMAND");
        }
        return String.join(" ", words) + System.lineSeparator();
    }

    private String label(ArgSpec parameter) {
        return parameterLabelRenderer()
                .renderParameterLabel(parameter, Ansi.OFF, List.of())
                .plainString();
    }

    @Override
    public String optionList() {
        List<OptionSpec> connection = commandSpec().mixins().values().stream()
                .filter(mixin -> mixin.userObject() instanceof ConnectionOptions)
                .flatMap(mixin -> mixin.options().stream())
                .toList();
        List<OptionSpec> everywhere = commandSpec().options().stream()
                .filter(option -> option.scopeType() == ScopeType.INHERIT)
                .toList();
        List<OptionSpec> own = new ArrayList<>(commandSpec().options());
        own.removeAll(connection);
        own.removeAll(everywhere);
        return section("Options", own)
                + section("Connection options", connection)
                + section("Global options", everywhere);
    }

    private String section(String heading, List<OptionSpec> options) {
        return options.isEmpty()
                ? ""
                : System.lineSeparator() + heading + ":" + System.lineSeparator() + optionListExcludingGroups(options);
    }

    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
        IParamLabelRenderer labels = super.parameterLabelRenderer();
        return new IParamLabelRenderer() {
            @Override
            public Ansi.Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<Ansi.IStyle> styles) {
                Ansi.Text label = labels.renderParameterLabel(argument, ansi, styles);
                return label.plainString().startsWith("=") ? ansi.new Text(" ").concat(label.substring(1)) : label;
            }

            @Override
            public String separator() {
                return " ";
            }
        };
    }
}
