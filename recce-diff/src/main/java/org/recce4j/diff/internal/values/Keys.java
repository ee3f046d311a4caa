package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.check.PrimaryKeys;
import org.recce4j.diff.result.KeySource;

/** Finds the primary key of a comparison: from the request, else from the project, else from the values. */
record Keys(Tables tables) {

    /** Returns the key that the request names, which both tables must have. */
    ComparedKey given(List<String> names) {
        List<ColumnPair> columns =
                names.stream().map(tables::require).distinct().toList();
        if (columns.size() > KeyRows.MAX_COLUMNS) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot compare " + tables.node().id() + ": its key has " + columns.size()
                            + " columns; give a primary_key of at most " + KeyRows.MAX_COLUMNS);
        }
        List<ColumnPair> others = new ArrayList<>();
        List<ExactPair> exact = tables.exact(columns, others);
        if (!others.isEmpty()) {
            throw new InconclusiveException("the key cannot be compared: " + NotCompared.words(tables, others.get(0)));
        }
        return new ComparedKey(exact, KeySource.GIVEN);
    }

    /** Returns a key that both tables have; {@link KeySource#NONE} and no column if there is none. */
    ComparedKey found(CheckContext context) {
        return declared(context).or(new KeySearch(tables)::find).orElse(new ComparedKey(List.of(), KeySource.NONE));
    }

    private Optional<ComparedKey> declared(CheckContext context) {
        return PrimaryKeys.of(context.current().state(), tables.node()).stream()
                .flatMap(declared ->
                        columns(declared.columns())
                                .map(columns -> new ComparedKey(columns, declared.source()))
                                .stream())
                .findFirst();
    }

    /** Nothing if a column is missing on a side, as an expression is. */
    private Optional<List<ExactPair>> columns(List<String> names) {
        if (names.size() > KeyRows.MAX_COLUMNS) {
            return Optional.empty();
        }
        List<ExactPair> columns = new ArrayList<>();
        for (String name : names) {
            Optional<ExactPair> column = tables.find(name).flatMap(tables::exact);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        return Optional.of(columns);
    }

    /** Returns what would be asked of the values; empty if the project has a key, or no column is called as keys are. */
    Optional<KeyProposal> proposal(CheckContext context) {
        return declared(context).isPresent()
                ? Optional.empty()
                : Optional.of(new KeySearch(tables).candidates())
                        .filter(proposal -> !proposal.candidates().isEmpty());
    }
}
