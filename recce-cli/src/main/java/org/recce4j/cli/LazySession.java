package org.recce4j.cli;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;

/** A session that connects when the first query is run, and only once, whether that succeeds or fails. Thread-safe. */
final class LazySession implements QueryRunner, AutoCloseable {

    private final Dialect dialect;
    private final Supplier<Warehouse> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Warehouse warehouse;
    private @Nullable RuntimeException failure;

    LazySession(Dialect dialect, Supplier<Warehouse> opening) {
        this.dialect = dialect;
        this.opening = opening;
    }

    /** Returns the session, connected. */
    Warehouse connect() {
        lock.lock();
        try {
            requireNoFailure();
            Warehouse opened = warehouse;
            if (opened == null) {
                opened = opening.get();
                warehouse = opened;
            }
            return opened;
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    /** Throws what connecting failed with, if somebody tried to connect and failed. */
    void requireNoFailure() {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Limits limits() {
        return connect().limits();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        return connect().query(label, sql, reader);
    }

    @Override
    public <T> T rows(String label, String sql, RowsReader<T> reader) {
        return connect().rows(label, sql, reader);
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return new CancellableSession(this, cancellation);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (warehouse != null) {
                warehouse.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
