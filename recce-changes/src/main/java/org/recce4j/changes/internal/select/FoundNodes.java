package org.recce4j.changes.internal.select;

import java.util.BitSet;

/**
 * The nodes that a selection has found up to now.
 *
 * @param direct what is selected
 * @param indirect tests of selected nodes that wait for more of what they test
 */
record FoundNodes(BitSet direct, BitSet indirect) {}
