package org.recce4j.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help that writes an option and its value as the documentation does: {@code --base S}, without an equals sign. */
final class PlainHelp extends Help {

    PlainHelp(CommandSpec command, ColorScheme colours) {
        super(command, colours);
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
