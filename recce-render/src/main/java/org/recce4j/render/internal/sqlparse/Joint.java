package org.recce4j.render.internal.sqlparse;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How tokens around a middle one become a group, such as {@code a.b} or {@code x::int}.
 *
 * @param group what the group is
 * @param middle the tokens in the middle
 * @param before what the token before can be
 * @param after what the token behind can be; null stands for the end
 * @param reach which tokens belong to the group
 */
record Joint(
        Kind group,
        Predicate<SqlparseToken> middle,
        Predicate<SqlparseToken> before,
        Predicate<@Nullable SqlparseToken> after,
        Reach reach) {

    /** Creates a joint of the token before to the token behind. */
    Joint(
            Kind group,
            Predicate<SqlparseToken> middle,
            Predicate<SqlparseToken> before,
            Predicate<@Nullable SqlparseToken> after) {
        this(group, middle, before, after, (row, previous, index, next) -> new Range(previous, next, true));
    }

    /** Says which tokens belong to a group. */
    interface Reach {

        Range of(TokenRow row, int previous, int index, int next);
    }

    /**
     * Tokens of a group.
     *
     * @param extendsFirst whether a group of the same kind that is the first of them grows
     */
    record Range(int first, int last, boolean extendsFirst) {}

    /**
     * Groups a row. sqlparse walks over the tokens as they were before, so that a token that a group has taken in is
     * looked at again, at a place that is not always its own.
     */
    void group(TokenRow row) {
        if (row.find(0, middle) < 0) {
            return;
        }
        int offset = 0;
        int previousIndex = TokenRow.NONE;
        SqlparseToken previous = null;
        int at = 0;
        for (SqlparseToken token : row.copy()) {
            int index = at++ - offset;
            if (index < 0 || token.kind().isBlank()) {
                continue;
            }
            if (previous != null && middle.test(token) && before.test(previous)) {
                int next = row.next(index);
                if (after.test(next < 0 ? null : row.get(next))) {
                    Range range = reach.of(row, previousIndex, index, next);
                    previous = range.extendsFirst()
                            ? row.extend(group, range.first(), range.last())
                            : row.group(group, range.first(), range.last());
                    offset += range.last() - range.first();
                    previousIndex = range.first();
                    continue;
                }
            }
            previousIndex = index;
            previous = token;
        }
    }
}
