package org.recce4j.diff.internal.check;

import org.recce4j.diff.CheckContext;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.TemplateErrorCode;

/** The SQL that a user's query is on one side. */
public final class QueryText {

    private QueryText() {}

    /** Returns what the query is called in messages. */
    public static String label(CheckContext.Side side) {
        return "the query on " + side.name();
    }

    /**
     * Renders a query.
     *
     * @throws RenderException with the code of the failure, if the template gives no SQL
     */
    public static String render(CheckContext.Side side, String template) {
        return render(side, template, label(side));
    }

    /**
     * Renders a query or a part of one.
     *
     * @param label what it is, for messages
     * @throws RenderException with the code of the failure, if the template gives no SQL
     */
    static String render(CheckContext.Side side, String template, String label) {
        Rendering rendering = side.renderer().renderText(template);
        if (rendering instanceof Rendering.Failed failed) {
            throw new RenderException(failed.code(), "Cannot render " + label + ": " + why(failed));
        }
        return rendering.sql();
    }

    /** What dbt's functions refuse, and a limit, say what to do; the rest of what the template language refuses does not. */
    private static String why(Rendering.Failed failed) {
        String message = failed.message();
        if (failed.code() instanceof RenderErrorCode) {
            return message.replaceFirst("^Cannot ", "it cannot ");
        }
        return failed.code() == TemplateErrorCode.LIMIT ? message : message + "; correct the template";
    }
}
