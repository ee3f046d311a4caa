package org.recce4j.diff.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.Family;
import org.recce4j.diff.result.SchemaDiff;
import org.recce4j.diff.result.TwoKinds;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlType;

/**
 * Compares the types of columns: by their names, or by their families if the catalogs are of two kinds of warehouses, which have other
 * names for the same types. There, names of columns that differ only in case are the same if nothing else fits. Used by one thread.
 */
final class CatalogTypes {

    private final Dialect base;
    private final Dialect current;
    private final Map<String, String> resized = new LinkedHashMap<>();
    private final Map<String, String> notCompared = new LinkedHashMap<>();

    private CatalogTypes(Dialect base, Dialect current) {
        this.base = base;
        this.current = current;
    }

    static CatalogTypes of(CheckContext context) {
        return new CatalogTypes(
                context.base().runner().dialect(), context.current().runner().dialect());
    }

    private boolean areOfTwoKinds() {
        return !base.name().equals(current.name());
    }

    /** Returns the two kinds, and the columns whose types have another size or no family; null if there is one kind. */
    @Nullable
    TwoKinds kinds() {
        return areOfTwoKinds() ? new TwoKinds(base.name(), current.name(), resized, notCompared, Map.of()) : null;
    }

    /** Returns the columns of a node that differ: current's in their order, then those that only base has. */
    List<SchemaDiff.ColumnChange> compare(NodeId id, Map<String, String> before, Map<String, String> after) {
        Map<String, String> left = new LinkedHashMap<>(before);
        List<SchemaDiff.ColumnChange> changes = new ArrayList<>();
        after.forEach((name, type) -> {
            String partner = areOfTwoKinds() ? ColumnNames.find(left.keySet(), name) : name;
            String other = left.remove(partner == null ? name : partner);
            if (other == null || !isSame(id, name, other, type)) {
                changes.add(new SchemaDiff.ColumnChange(id, name, other, type));
            }
        });
        left.forEach((name, type) -> changes.add(new SchemaDiff.ColumnChange(id, name, type, null)));
        return changes;
    }

    private boolean isSame(NodeId id, String column, String before, String after) {
        if (!areOfTwoKinds()) {
            return before.equals(after);
        }
        SqlType left = base.typeOf(before);
        SqlType right = current.typeOf(after);
        boolean haveFamily = Family.of(left) != Family.OTHER || Family.of(right) != Family.OTHER;
        if (haveFamily && Family.of(left) == Family.of(right)) {
            if (hasOtherSize(left, right)) {
                resized.put(id + "." + column, before + " to " + after);
            }
            return true;
        }
        boolean bothDocuments = left instanceof SqlType.Document && right instanceof SqlType.Document;
        if (haveFamily || bothDocuments || before.equalsIgnoreCase(after)) {
            return !haveFamily;
        }
        notCompared.put(
                id + "." + column,
                before + " of " + base.name() + " and " + after + " of " + current.name() + " have no common family");
        return true;
    }

    /** Numbers without declared digits have no size. */
    private static boolean hasOtherSize(SqlType left, SqlType right) {
        boolean isKnown = !(left instanceof SqlType.Exact one && one.precision() == 0)
                && !(right instanceof SqlType.Exact other && other.precision() == 0);
        return isKnown && !left.equals(right);
    }
}
