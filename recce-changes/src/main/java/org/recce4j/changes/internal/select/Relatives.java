package org.recce4j.changes.internal.select;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The parents of each node, or the children, by number. Immutable. */
final class Relatives {

    private static final int[] NONE = {};

    private final int[][] next;

    /**
     * Lists, for each node, those at the other end of its edges.
     *
     * @param ends the node of each edge whose relatives are listed
     * @param others the relative of each edge
     */
    Relatives(int nodes, int[] ends, int[] others, int edges) {
        int[] counts = new int[nodes];
        for (int i = 0; i < edges; i++) {
            counts[ends[i]]++;
        }
        next = new int[nodes][];
        for (int i = 0; i < nodes; i++) {
            next[i] = counts[i] == 0 ? NONE : new int[counts[i]];
        }
        for (int i = 0; i < edges; i++) {
            next[ends[i]][--counts[ends[i]]] = others[i];
        }
    }

    /** Returns the relatives of these nodes up to a number of generations; null for all. */
    BitSet reach(BitSet from, @Nullable Integer generations) {
        BitSet reached = new BitSet();
        BitSet layer = from;
        for (int depth = 0; !layer.isEmpty() && (generations == null || depth < generations); depth++) {
            BitSet further = new BitSet();
            for (int node = layer.nextSetBit(0); node >= 0; node = layer.nextSetBit(node + 1)) {
                for (int relative : next[node]) {
                    if (!reached.get(relative)) {
                        further.set(relative);
                    }
                }
            }
            reached.or(further);
            layer = further;
        }
        return reached;
    }

    /** Returns whether all relatives of a node are among these. */
    boolean areAllIn(int node, BitSet others) {
        for (int relative : next[node]) {
            if (!others.get(relative)) {
                return false;
            }
        }
        return true;
    }
}
