package org.recce4j.model.print;

/** Text within Graphviz' language, always in quotes: HTML is not a label there. */
public final class DotText {

    private DotText() {}

    /** Returns an id, whole. */
    public static String id(String text) {
        return quoted(VisibleText.of(text));
    }

    /** Returns a label, with the middle of a long one left out; Graphviz decodes entities in labels only. */
    public static String label(String text) {
        return quoted(VisibleText.name(text).replace("&", "&amp;"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
