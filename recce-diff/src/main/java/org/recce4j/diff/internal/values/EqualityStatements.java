package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.CheckContext;

/** Chooses the statements that can prove that two tables have the same rows. */
final class EqualityStatements {

    private EqualityStatements() {}

    /** Returns the proof that these statements may give. */
    static EqualRows of(CheckContext context, Tables tables, TableComparison comparison, ValueRequest request) {
        KeyedTables keyed = comparison.keyed(tables);
        Boolean asked = request.fingerprint();
        List<EqualityStatement> statements = new ArrayList<>();
        List<ExactPair> columns = comparison.compared();
        if (isProvable(comparison) && (asked == null ? isUnchanged(context, tables) : asked)) {
            OrderStatement.find(keyed, columns.stream().map(ExactPair::columns).toList())
                    .ifPresent(statements::add);
            FingerprintStatement.find(keyed, columns)
                    .filter(fingerprint -> asked != null || fingerprint.isCheap())
                    .ifPresent(statements::add);
        }
        return new EqualRows(tables.runner(), comparison.uniqueKey(tables, request.model()), statements);
    }

    /** Comparators have conditions of their own, and columns that might be renamed are compared by a join. */
    private static boolean isProvable(TableComparison comparison) {
        boolean mightBeRenamed = !comparison.pairs().baseOnly().isEmpty()
                && !comparison.pairs().currentOnly().isEmpty();
        return !comparison.compared().isEmpty() && comparison.comparators().isEmpty() && !mightBeRenamed;
    }

    private static boolean isUnchanged(CheckContext context, Tables tables) {
        return context.changes().changes().stream()
                .noneMatch(change -> change.id().equals(tables.node().id()));
    }
}
