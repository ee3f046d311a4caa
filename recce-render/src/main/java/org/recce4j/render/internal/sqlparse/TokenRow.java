package org.recce4j.render.internal.sqlparse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The top-level tokens of a statement while they are grouped. The free room of the array is kept where the last change
 * was, so that grouping from left to right takes linear time. For one thread.
 */
final class TokenRow {

    static final int NONE = -1;

    private SqlparseToken[] tokens;
    private int gap;
    private int afterGap;

    TokenRow(List<SqlparseToken> tokens) {
        this.tokens = Arrays.copyOf(tokens.toArray(new SqlparseToken[0]), tokens.size() + 1);
        this.gap = tokens.size();
        this.afterGap = this.tokens.length;
    }

    int size() {
        return gap + tokens.length - afterGap;
    }

    SqlparseToken get(int index) {
        return tokens[index < gap ? index : index + afterGap - gap];
    }

    List<SqlparseToken> copy() {
        List<SqlparseToken> copy = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            copy.add(get(i));
        }
        return copy;
    }

    /** Returns the index of the first token from here on that is wanted, or {@link #NONE}. */
    int find(int from, Predicate<SqlparseToken> isWanted) {
        for (int i = Math.max(0, from); i < size(); i++) {
            if (isWanted.test(get(i))) {
                return i;
            }
        }
        return NONE;
    }

    /** Returns the index of the next token behind this one that is not blank, or {@link #NONE}. */
    int next(int index) {
        return find(index + 1, token -> !token.kind().isBlank());
    }

    /** Returns the index of the last token before this one that is not blank, or {@link #NONE}. */
    int previous(int index) {
        int i = index - 1;
        while (i >= 0 && get(i).kind().isBlank()) {
            i--;
        }
        return i;
    }

    /** Replaces tokens by one group. */
    SqlparseToken group(Kind kind, int first, int last) {
        int end = last < first ? get(first).start() : get(last).end();
        SqlparseToken group = new SqlparseToken(kind, get(first).start(), end);
        replace(first, last, group);
        return group;
    }

    /** Adds tokens to the group that the first of them is; makes a new one if it is none of this kind. */
    SqlparseToken extend(Kind kind, int first, int last) {
        SqlparseToken begin = get(first);
        if (!begin.is(kind)) {
            return group(kind, first, last);
        }
        if (last > first) {
            begin.extendTo(get(last).end());
            replace(first, last, begin);
        }
        return begin;
    }

    private void replace(int first, int last, SqlparseToken by) {
        moveGap(Math.max(first, last + 1));
        gap = first;
        if (gap == afterGap) {
            grow();
        }
        tokens[gap] = by;
        gap++;
    }

    private void moveGap(int index) {
        if (index < gap) {
            int count = gap - index;
            System.arraycopy(tokens, index, tokens, afterGap - count, count);
            afterGap -= count;
        } else {
            int count = index - gap;
            System.arraycopy(tokens, afterGap, tokens, gap, count);
            afterGap += count;
        }
        gap = index;
    }

    private void grow() {
        int behind = tokens.length - afterGap;
        SqlparseToken[] larger = new SqlparseToken[tokens.length * 2 + 1];
        System.arraycopy(tokens, 0, larger, 0, gap);
        System.arraycopy(tokens, afterGap, larger, larger.length - behind, behind);
        tokens = larger;
        afterGap = larger.length - behind;
    }
}
