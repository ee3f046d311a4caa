package org.recce4j.changes.internal.select;

import java.util.BitSet;

/**
 * What a selection finds so far.
 *
 * @param direct what is selected
 * @param indirect tests of selected nodes that wait for more of what they test
 */
record FoundNodes(BitSet direct, BitSet indirect) {}
