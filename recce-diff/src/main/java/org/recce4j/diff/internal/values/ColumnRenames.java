package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recce4j.diff.internal.check.NameSimilarity;
import org.recce4j.diff.internal.check.TypeFamily;
import org.recce4j.diff.result.RenameProposal;

/**
 * Finds columns that look renamed: one that only base has and one that only current has, of types that can be compared, whose values agree
 * in nearly all rows of the same key. Names decide only which pairs are looked at, and in which order.
 */
record ColumnRenames(Tables tables, ColumnPairs pairs) {

    /** Each pair adds two columns and three counts to the join. */
    private static final int MAX_CANDIDATES = 10;

    /** In how many of the rows with a value the values have to be the same, in percent. */
    private static final int MIN_PERCENT = 95;

    /** Returns the pairs whose values are to be counted, those with the most similar names first. */
    List<ExactPair> candidates() {
        List<ColumnPair> all = new ArrayList<>();
        for (String before : pairs.baseOnly()) {
            for (String after : pairs.currentOnly()) {
                all.add(new ColumnPair(
                        tables.baseColumns().require(before),
                        tables.currentColumns().require(after)));
            }
        }
        return all.stream()
                .filter(ColumnRenames::canAgree)
                .sorted(Comparator.comparingDouble(pair ->
                        -NameSimilarity.of(pair.base().name(), pair.current().name())))
                .flatMap(pair -> tables.exact(pair).stream())
                .limit(MAX_CANDIDATES)
                .toList();
    }

    /** Of these types, every warehouse finds the least value. */
    private static boolean canAgree(ColumnPair pair) {
        Optional<RenameKind> base = RenameKind.of(TypeFamily.of(pair.base()));
        return base.isPresent() && base.equals(RenameKind.of(TypeFamily.of(pair.current())));
    }

    /** Returns what to propose, the pair that agrees most first; each column is in one proposal at most. */
    List<RenameProposal> proposals(List<CountedCandidate> counted, long rows) {
        Set<ColumnPair> taken = new HashSet<>();
        List<RenameProposal> proposals = new ArrayList<>();
        counted.stream()
                .filter(candidate -> candidate.agreement().isConvincing(rows, MIN_PERCENT))
                .sorted(Comparator.comparingLong(
                        candidate -> -candidate.agreement().same()))
                .forEach(candidate -> {
                    ColumnPair pair = candidate.pair();
                    boolean isFree = taken.stream()
                            .noneMatch(other -> other.base().equals(pair.base())
                                    || other.current().equals(pair.current()));
                    if (isFree) {
                        taken.add(pair);
                        proposals.add(new RenameProposal(
                                pair.base().name(),
                                pair.current().name(),
                                candidate.agreement().same(),
                                rows));
                    }
                });
        return proposals;
    }
}
