package org.recce4j.changes.internal.select;

import java.util.function.Predicate;
import org.recce4j.model.Node;

/** A method of dbt's: turns a criterion into a test of nodes. */
@FunctionalInterface
interface Finder {

    Predicate<Node> finds(SelectionCriteria criteria, SelectionScope scope);
}
