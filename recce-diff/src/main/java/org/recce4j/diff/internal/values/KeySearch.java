package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.diff.result.KeySource;
import org.recce4j.sql.QueryRunner;

/** Looks for the primary key of a comparison in the values of the tables. */
record KeySearch(Tables tables) {

    /** All columns count, also if only some are to be compared: without a key, rows that swap values look equal. */
    Optional<ComparedKey> find() {
        KeyProposal proposal = candidates();
        if (proposal.candidates().isEmpty()) {
            return Optional.empty();
        }
        Optional<ExactPair> found = tables.areApart()
                ? proposal.choose(
                        counts(tables.baseRunner(), proposal.textOfBase(tables.baseDialect())),
                        counts(tables.runner(), proposal.textOfCurrent()))
                : tables.runner().query(label(), proposal.text(), proposal::read);
        return found.map(column -> new ComparedKey(List.of(column), KeySource.PROPOSED));
    }

    KeyProposal candidates() {
        List<ExactPair> columns = tables.exact(tables.pairs().common(), new ArrayList<>());
        return LikelyKeys.of(
                tables.dialect(), tables.base(), tables.current(), tables.node().name(), columns);
    }

    private List<Long> counts(QueryRunner runner, String sql) {
        return runner.query(label(), sql, KeyProposal::counts);
    }

    private String label() {
        return "the query for a key of " + tables.node().id();
    }
}
