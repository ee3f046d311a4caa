package org.recce4j.model.print;

import java.util.regex.Pattern;

/** Text within a Mermaid diagram. */
public final class MermaidText {

    /** What may mean something to Mermaid, to its Markdown or to its icons. */
    private static final Pattern SPECIAL = Pattern.compile("[\\p{ASCII}&&[^A-Za-z0-9 _.~+-]]");

    private MermaidText() {}

    /** Returns a label in quotes, with the middle of a long one left out. */
    public static String label(String text) {
        return "\"" + SPECIAL.matcher(VisibleText.name(text)).replaceAll(found -> entity(found.group())) + "\"";
    }

    private static String entity(String character) {
        return switch (character) {
            case "\"" -> "#quot;";
            case "<" -> "#lt;";
            case ">" -> "#gt;";
            default -> "#" + (int) character.charAt(0) + ";";
        };
    }
}
