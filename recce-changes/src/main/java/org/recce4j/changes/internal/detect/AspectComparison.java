package org.recce4j.changes.internal.detect;

import org.recce4j.model.Node;

/**
 * Compares one aspect of a node that both states have.
 *
 * @param <C> what the comparison has to know of the two states
 * @param words what is compared, as docs/change-rules.md says it
 * @param finder finds the difference
 */
record AspectComparison<C extends DetectionContext>(String words, Finder<C> finder) {

    /** Finds the difference of one aspect. */
    @FunctionalInterface
    interface Finder<C extends DetectionContext> {
        Difference between(Node before, Node after, C context);
    }

    /** Returns the same comparison, with a remark behind its words. */
    AspectComparison<C> remarked(String remark) {
        return new AspectComparison<>(words + " (" + remark + ")", finder);
    }

    Difference between(Node before, Node after, C context) {
        return finder.between(before, after, context);
    }
}
