package org.recce4j.diff.internal.check;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;

/** Whether two sessions see the same tables: the servers are asked once, when a check wants to know. Thread-safe. */
public final class Together {

    private enum Answer {
        BY_BASE,
        BY_CURRENT,
        BY_NEITHER,
        UNKNOWN
    }

    private static final String OF_EACH_SIDE =
            "a check of the default mode, which reads each side through its own connection";

    private final QueryRunner base;
    private final QueryRunner current;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Answer answer;
    private Optional<Place> basePlace = Optional.empty();
    private Optional<Place> currentPlace = Optional.empty();

    public Together(QueryRunner base, QueryRunner current) {
        this.base = base;
        this.current = current;
        this.answer = base == current ? Answer.BY_CURRENT : null;
    }

    /** Returns a session that reads tables of both sides. */
    public QueryRunner require() {
        return switch (answer()) {
            case BY_BASE -> base;
            case BY_CURRENT -> current;
            case BY_NEITHER ->
                throw new InconclusiveException(
                        "base and current are in two places (two servers, databases or files), and this check reads both in one"
                                + " statement; load both into one database, or use " + OF_EACH_SIDE);
            case UNKNOWN ->
                throw new InconclusiveException(
                        "base and current have two connections, and the warehouse does not say whether they lead to the same"
                                + " tables; use one target for both, or use " + OF_EACH_SIDE);
        };
    }

    /** Returns whether one name is one table on both sides. */
    public boolean isCertain() {
        return answer() == Answer.BY_BASE || answer() == Answer.BY_CURRENT;
    }

    /** Returns whether one name might be one table on both sides. */
    public boolean isPossible() {
        return answer() != Answer.BY_NEITHER;
    }

    /** Returns whether names of databases are known to be one database, even if the sides are in two places. */
    public boolean isOneDatabase(@Nullable String ofBase, @Nullable String ofCurrent) {
        answer();
        return basePlace.isPresent()
                && currentPlace.isPresent()
                && basePlace.get().isOneDatabase(ofBase, currentPlace.get(), ofCurrent);
    }

    private Answer answer() {
        lock.lock();
        try {
            Answer known = answer;
            if (known == null) {
                known = ask();
                answer = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private Answer ask() {
        if (!base.dialect().name().equals(current.dialect().name())) {
            return Answer.BY_NEITHER;
        }
        Optional<Place> before = Place.find(base);
        Optional<Place> after = before.isEmpty() ? before : Place.find(current);
        if (before.isEmpty() || after.isEmpty()) {
            return Answer.UNKNOWN;
        }
        basePlace = before;
        currentPlace = after;
        if (after.get().reaches(before.get())) {
            return Answer.BY_CURRENT;
        }
        return before.get().reaches(after.get()) ? Answer.BY_BASE : Answer.BY_NEITHER;
    }
}
