package org.recce4j.changes.internal.select;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.model.Json;

/** A parsed node selection. */
sealed interface Selection {

    /**
     * Nodes that a method finds, and relatives of them.
     *
     * @param method what to look at
     * @param value what to find
     * @param reach which relatives come along
     * @param indirect when tests of these nodes come along
     * @param position where the expression that says so begins, and where its value does
     */
    record Criteria(Method method, Json value, Reach reach, IndirectSelection indirect, Position position)
            implements Selection {

        Criteria at(Position place) {
            return new Criteria(method, value, reach, indirect, place);
        }

        /** The value as text; YAML may hold a number or a flag. */
        String text() {
            return value instanceof Json.Str text ? text.value() : String.valueOf(value.toPlain());
        }
    }

    /**
     * A method of dbt.
     *
     * @param name its name
     * @param arguments what follows the name, as in {@code config.meta.owner}
     */
    record Method(String name, List<String> arguments) {}

    /**
     * Which relatives of the found nodes are selected as well.
     *
     * @param childrensParents all descendants and all their ancestors ({@code @})
     * @param parents how many generations up; 0 for none, null for all
     * @param children how many generations down; 0 for none, null for all
     */
    record Reach(
            boolean childrensParents,
            @Nullable Integer parents,
            @Nullable Integer children) {
        static final Reach NONE = new Reach(false, 0, 0);
    }

    /**
     * Where a criterion stands.
     *
     * @param start of it, in characters from 0; -1 in YAML
     * @param value of its value
     * @param yaml the place in YAML; null on the command line
     */
    record Position(int start, int value, @Nullable SelectorPlace yaml) {
        Position(int start, int value) {
            this(start, value, null);
        }

        static Position in(SelectorPlace yaml) {
            return new Position(-1, -1, yaml);
        }
    }

    /**
     * Several selections made one.
     *
     * @param operator how
     * @param parts which
     * @param indirect when tests come along once all parts are known
     */
    record Group(Operator operator, List<Selection> parts, IndirectSelection indirect) implements Selection {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** How sets of nodes become one. */
    enum Operator {
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
}
