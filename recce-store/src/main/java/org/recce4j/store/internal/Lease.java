package org.recce4j.store.internal;

import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/**
 * The row that whoever writes holds. Without transactions it is held for a time, which is renewed: who finds that the time of
 * another is over takes the row, and removes what that one left half-written.
 */
final class Lease {

    static final long MILLIS = 120_000;

    private static final long RENEWED_AFTER_MILLIS = MILLIS / 4;

    /** What is read of a lock without its row. */
    private static final Holder NOBODY = new Holder("", Long.MAX_VALUE);

    private final StoreSession session;
    private final Field<String> holder;
    private final Field<Long> expiresAt;
    private final String token = UUID.randomUUID().toString();
    private long renewedAt;

    Lease(StoreSession session) {
        this.session = session;
        this.holder = session.names().text("holder");
        this.expiresAt = session.names().number("expires_at");
    }

    void takeForTransaction() {
        if (session.execute("the store's lock", set(MILLIS)) == 0) {
            throw lost();
        }
    }

    private StoreException lost() {
        return new StoreException(
                StoreErrorCode.DAMAGED,
                "Cannot write to the metadata store in schema \""
                        + session.names().schema()
                        + "\": the only row of store_lock is missing; insert a row with an empty holder and 0 as"
                        + " expires_at");
    }

    /** Takes the row, waiting for its holder; returns whether an earlier holder did not give it back. */
    boolean take(long patienceMillis, IntConsumer pause) {
        long began = System.nanoTime();
        for (int attempt = 1; System.nanoTime() - began < patienceMillis * 1_000_000; attempt++) {
            Holder before = read();
            long now = session.now().toEpochMilli();
            if (before.expiresAt < now) {
                session.execute("the store's lock", set(MILLIS, holder.eq(before.token)));
                if (read().token.equals(token)) {
                    renewedAt = now;
                    session.beforeEachStatement(this::renewIfDue);
                    session.confirmedBy(this::requireHeld);
                    return !before.token.isEmpty();
                }
            }
            session.check();
            pause.accept(attempt);
        }
        throw new StoreException(
                StoreErrorCode.LOCKED,
                "Cannot write to the metadata store in schema \""
                        + session.names().schema()
                        + "\": another writer has locked it for " + patienceMillis / 1_000
                        + " seconds; wait until it is done");
    }

    /** Whoever was stopped for longer than the hold lasts must not show what another has swept meanwhile. */
    private void requireHeld() {
        if (!read().token.equals(token)) {
            throw new StoreException(
                    StoreErrorCode.LOCKED,
                    "Cannot finish writing to the metadata store in schema \""
                            + session.names().schema()
                            + "\": this process was paused for too long and lost the store's lock to another writer;"
                            + " save again");
        }
    }

    private record Holder(String token, long expiresAt) {}

    private Holder read() {
        Select<?> select = Sql.builder(session.dialect())
                .select(holder, expiresAt)
                .from(session.names().table(Layout.STORE_LOCK));
        Holder found = session.query(
                "the store's lock",
                Sql.text(select),
                OneRow.of(row -> new Holder(Objects.requireNonNullElse(row.getString(1), ""), row.getLong(2)), NOBODY));
        if (found.equals(NOBODY)) {
            throw lost();
        }
        return found;
    }

    private void renewIfDue() {
        long now = session.now().toEpochMilli();
        if (now - renewedAt > RENEWED_AFTER_MILLIS) {
            renewedAt = now;
            session.execute("the store's lock", set(MILLIS, holder.eq(token)));
        }
    }

    void release() {
        session.uncancelled().execute("the store's lock", update("", 0, holder.eq(token)));
    }

    /** Lets the next writer in, who will know that something may be half-written. */
    void abandon(RuntimeException failure) {
        try {
            session.uncancelled().execute("the store's lock", update(token, 0, holder.eq(token)));
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Query set(long millis, Condition... conditions) {
        return update(token, session.now().toEpochMilli() + millis, conditions);
    }

    private Query update(String newHolder, long end, Condition... conditions) {
        return Sql.builder(session.dialect())
                .update(session.names().table(Layout.STORE_LOCK))
                .set(holder, newHolder)
                .set(expiresAt, end)
                .where(DSL.and(conditions));
    }
}
