package org.recce4j.changes.internal.detect;

/**
 * What the comparisons of the standard mode have to know.
 *
 * @param states the two states
 * @param environments what two environments, or two runs, make of the same text
 * @param pairs which node of one state is which of the other, if ids do not tell
 */
record StandardContext(StatePair states, Environments environments, NodePairs pairs) implements DetectionContext {}
