package org.recce4j.cli;

import org.recce4j.render.Rendering;

/** Why a rendering gave no text, for people. */
final class RenderingReason {

    private RenderingReason() {}

    /** Returns the reason; an empty text if there is a text. */
    static String of(Rendering rendering) {
        if (rendering instanceof Rendering.NeedsWarehouse needs) {
            return "it needs an answer of the warehouse to " + needs.operation()
                    + (needs.relation() == null ? "" : " for " + needs.relation());
        }
        if (rendering instanceof Rendering.MissingInput missing) {
            return missing.message();
        }
        if (rendering instanceof Rendering.Failed failed) {
            return failed.message();
        }
        return rendering instanceof Rendering.NoSource ? "the artifact does not contain its source text" : "";
    }
}
