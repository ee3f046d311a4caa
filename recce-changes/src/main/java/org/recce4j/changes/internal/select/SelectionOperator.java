package org.recce4j.changes.internal.select;

import java.util.BitSet;
import java.util.List;

/** How sets of nodes become one. */
enum SelectionOperator {
    UNION,
    INTERSECTION,
    DIFFERENCE;

    BitSet of(List<BitSet> sets) {
        BitSet result = new BitSet();
        for (int i = 0; i < sets.size(); i++) {
            if (i == 0 || this == UNION) {
                result.or(sets.get(i));
            } else if (this == INTERSECTION) {
                result.and(sets.get(i));
            } else {
                result.andNot(sets.get(i));
            }
        }
        return result;
    }
}
