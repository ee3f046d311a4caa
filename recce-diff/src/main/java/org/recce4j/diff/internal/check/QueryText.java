package org.recce4j.diff.internal.check;

import org.recce4j.diff.CheckContext;
import org.recce4j.render.ModelRenderer;
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
        return render(side.renderer(), template, label(side));
    }

    /**
     * Renders a query as Recce does.
     *
     * @throws RenderException with the code of the failure, if the template gives no SQL
     */
    public static String renderAsRecce(CheckContext.Side side, String template) {
        return render(side.recceRenderer(), template, label(side));
    }

    /**
     * Renders a query or a part of one.
     *
     * @param label what it is, for messages
     * @throws RenderException with the code of the failure, if the template gives no SQL
     */
    static String render(ModelRenderer renderer, String template, String label) {
        Rendering rendering = renderer.renderText(template);
        if (rendering instanceof Rendering.Failed failed) {
            throw new RenderException(failed.code(), "Cannot render " + label + ": " + why(failed));
        }
        if (rendering instanceof Rendering.NeedsWarehouse needs) {
            throw new RenderException(
                    RenderErrorCode.NEEDS_WAREHOUSE,
                    "Cannot render " + label + ": the warehouse cannot answer " + needs.operation()
                            + (needs.relation() == null ? "" : " for " + needs.relation()));
        }
        if (rendering instanceof Rendering.MissingInput missing) {
            throw new RenderException(
                    RenderErrorCode.MISSING_INPUT, "Cannot render " + label + ": " + missing.message());
        }
        return rendering.sql();
    }

    /** What dbt's functions refuse, and a limit, say what to do; the rest of what the template language refuses does not. */
    private static String why(Rendering.Failed failed) {
        if (failed.code() == TemplateErrorCode.LIMIT) {
            return failed.message();
        }
        String where = failed.message() + " (line " + failed.line() + ")";
        return failed.code() instanceof RenderErrorCode
                ? where.replaceFirst("^Cannot ", "it cannot ")
                : where + "; correct the template";
    }
}
