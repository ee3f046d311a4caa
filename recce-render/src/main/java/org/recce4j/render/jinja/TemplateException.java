package org.recce4j.render.jinja;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** Thrown when a template cannot be parsed or rendered. */
public final class TemplateException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** Enough to find the place; each level copies the exception once more. */
    private static final int MOST_MACROS = 50;

    private final String type;
    private final String reason;
    private final Place place;
    private final String[] macros;

    /**
     * A place in a template.
     *
     * @param template its name; null for one without
     * @param line from 1
     * @param column from 1, in code points
     */
    public record Place(@Nullable String template, int line, int column) implements java.io.Serializable {
        @Override
        public String toString() {
            return "line " + line + ", column " + column + (template == null ? "" : " of '" + template + "'");
        }
    }

    /** For the engine: a failure outside of macros, without a cause. */
    public TemplateException(TemplateErrorCode code, String type, String reason, Place place) {
        this(code, type, reason, place, List.of(), null);
    }

    /** For the engine: the place and the macros follow the reason in the message. */
    public TemplateException(
            TemplateErrorCode code,
            String type,
            String reason,
            Place place,
            List<String> macros,
            @Nullable Throwable cause) {
        super(
                code,
                reason + " (" + place + (macros.isEmpty() ? "" : ", in " + String.join(", in ", macros)) + ")",
                cause);
        this.type = type;
        this.reason = reason;
        this.place = place;
        this.macros = macros.toArray(String[]::new);
    }

    /** For the engine: returns this failure with a macro or block around it; unchanged once it names 50 of them. */
    public TemplateException within(String macro) {
        if (macros.length >= MOST_MACROS) {
            return this;
        }
        List<String> all = new ArrayList<>(macros());
        all.add(macro);
        return new TemplateException((TemplateErrorCode) code(), type, reason, place, all, getCause());
    }

    /** Returns the name of the class that Jinja2 or Python throws, such as {@code UndefinedError}. */
    public String type() {
        return type;
    }

    /** Returns Jinja2's message, without the place. */
    public String reason() {
        return reason;
    }

    /** Returns where it happened. */
    public Place place() {
        return place;
    }

    /** Returns the line, from 1, of the tag or expression that failed, as Jinja2 counts it. */
    public int line() {
        return place.line();
    }

    /** Returns the column, from 1. */
    public int column() {
        return place.column();
    }

    /** Returns the macros and blocks that were running, the innermost first; at most the innermost 50. */
    public List<String> macros() {
        return List.of(macros);
    }
}
