package org.recce4j.changes.internal.select;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;

/** A parsed node selection. */
sealed interface Selection permits SelectionCriteria, Selection.Group {

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
    record Group(SelectionOperator operator, List<Selection> parts, IndirectSelection indirect) implements Selection {
        public Group {
            parts = List.copyOf(parts);
        }
    }
}
