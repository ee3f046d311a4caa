package org.recce4j.cli;

import java.util.List;
import java.util.Objects;
import org.recce4j.model.print.TerminalText;
import org.recce4j.render.Rendering;

/** Writes renderings for people. */
final class RenderingText {

    private final Host host;

    RenderingText(Host host) {
        this.host = host;
    }

    /** Writes each text below a comment with the node's id. */
    void texts(List<RenderedNode> nodes) {
        for (RenderedNode node : nodes) {
            if (node.rendering() instanceof Rendering.Rendered rendered) {
                host.line("-- " + node.node().id());
                Output.data(rendered.sql() + "\n\n", host.out());
            } else {
                host.line("-- " + reason(node));
                host.line("");
            }
        }
    }

    /** Writes a line for each node that has no text. */
    void failures(List<RenderedNode> nodes) {
        nodes.stream()
                .filter(node -> !(node.rendering() instanceof Rendering.Rendered))
                .forEach(node -> host.line(reason(node)));
    }

    /** Writes a line for each node: how its text compares with the compiled code, or why it has none. */
    void matches(List<RenderedNode> nodes) {
        for (RenderedNode node : nodes) {
            TextMatch match = node.matches();
            if (match != null) {
                host.line(
                        node.node().id() + ": " + match.id() + (match == TextMatch.DIFFERENT ? difference(node) : ""));
            } else if (node.rendering() instanceof Rendering.Rendered) {
                host.line(node.node().id() + ": the artifact does not contain its compiled code");
            } else {
                host.line(reason(node));
            }
        }
    }

    private static String reason(RenderedNode node) {
        String why = RenderingReason.of(node.rendering()).strip().replace("\n", " ");
        return node.node().id() + ": " + node.outcome() + ": " + why
                + (line(node) > 1 ? " (line " + line(node) + ")" : "");
    }

    private static int line(RenderedNode node) {
        return node.rendering() instanceof Rendering.Failed failed ? failed.line() : 0;
    }

    /** The first line in which the two texts differ. */
    private static String difference(RenderedNode node) {
        List<String> rendered = node.rendering().sql().lines().toList();
        List<String> compiled =
                Objects.requireNonNull(node.node().code().compiled()).lines().toList();
        int line = 0;
        while (line < rendered.size()
                && line < compiled.size()
                && rendered.get(line).equals(compiled.get(line))) {
            line++;
        }
        return ", line " + (line + 1) + ": " + quoted(rendered, line) + ", compiled " + quoted(compiled, line);
    }

    private static String quoted(List<String> lines, int line) {
        return line < lines.size() ? "\"" + TerminalText.name(lines.get(line).strip()) + "\"" : "nothing";
    }
}
