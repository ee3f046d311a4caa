package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

class QueryRunnerContractTest {

    private static final String ENDLESS = "select count(*) from nights";

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFault(Fault<QueryRunner> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<QueryRunner>> faults() {
        return List.of(
                Fault.none(),
                Fault.of(
                        "takes a question mark for a parameter",
                        sending(sql -> sql.replace("?", "null")),
                        "passesUserSqlUntouched"),
                Fault.of(
                        "gives rows in any order",
                        sending(sql -> sql.replaceAll(" order by .*", "")),
                        "givesRowsInTheOrderOfTheQuery"),
                Fault.of(
                        "passes over a statement that writes",
                        sending(sql -> sql.startsWith("create") ? "select 1 as n" : sql),
                        "refusesAStatementThatWrites"),
                Fault.of(
                        "runs a query longer than its limit",
                        runner -> new Cancelled(
                                new Sending(runner, sql -> sql.replace(ENDLESS, "select 'the end'")),
                                runner::cancelledBy),
                        "stopsAQueryThatRunsTooLong"),
                Fault.of(
                        "repeats the statement in its messages",
                        failing((failure, sql) -> new SqlException(
                                (SqlErrorCode) failure.code(), failure.getMessage() + "; sent: " + sql, failure)),
                        "neverShowsARowsValue"),
                Fault.of(
                        "calls every failure a mistake in the SQL",
                        failing((failure, sql) ->
                                new SqlException(SqlErrorCode.SYNTAX, String.valueOf(failure.getMessage()), failure)),
                        "tellsAMissingTableFromAMistake",
                        "refusesAStatementThatWrites",
                        "stopsAQueryThatRunsTooLong",
                        "stopsARunningQueryOnTheWarehouseWhenCancelled",
                        "startsNothingAfterACancellation"),
                Fault.of(
                        "fails again after a failure",
                        FailsAgain::new,
                        "stopsAQueryThatRunsTooLong",
                        "stopsARunningQueryOnTheWarehouseWhenCancelled"),
                Fault.of(
                        "ignores a cancellation",
                        runner -> new Cancelled(runner, cancellation -> runner),
                        "stopsARunningQueryOnTheWarehouseWhenCancelled",
                        "startsNothingAfterACancellation"),
                Fault.of(
                        "stops a running query and starts others",
                        runner -> new Cancelled(
                                runner,
                                cancellation -> cancellation.isCancelled() ? runner : runner.cancelledBy(cancellation)),
                        "startsNothingAfterACancellation"),
                Fault.of(
                        "gives the rows of another query of the same label",
                        MixesUp::new,
                        "servesMoreThreadsThanItsLimit",
                        "stopsAQueryThatRunsTooLong"));
    }

    private static UnaryOperator<QueryRunner> sending(UnaryOperator<String> change) {
        return runner -> new Sending(runner, change);
    }

    private static UnaryOperator<QueryRunner> failing(BiFunction<SqlException, String, SqlException> change) {
        return runner -> new Failing(runner, change);
    }

    private interface Forwarding extends QueryRunner {

        QueryRunner runner();

        @Override
        default Dialect dialect() {
            return runner().dialect();
        }

        @Override
        default <T> T query(String label, String sql, ResultReader<T> reader) {
            return runner().query(label, sql, reader);
        }
    }

    private record Cancelled(QueryRunner runner, Function<Cancellation, QueryRunner> view) implements Forwarding {
        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return view.apply(cancellation);
        }
    }

    private record Sending(QueryRunner runner, UnaryOperator<String> change) implements Forwarding {
        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            return runner.query(label, change.apply(sql), reader);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return new Sending(runner.cancelledBy(cancellation), change);
        }
    }

    private record Failing(QueryRunner runner, BiFunction<SqlException, String, SqlException> change)
            implements Forwarding {
        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            try {
                return runner.query(label, sql, reader);
            } catch (SqlException failure) {
                throw change.apply(failure, sql);
            }
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return new Failing(runner.cancelledBy(cancellation), change);
        }
    }

    private record FailsAgain(QueryRunner runner, AtomicReference<@Nullable SqlException> first) implements Forwarding {

        FailsAgain(QueryRunner runner) {
            this(runner, new AtomicReference<>());
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            SqlException failed = first.get();
            if (failed != null) {
                throw failed;
            }
            try {
                return runner.query(label, sql, reader);
            } catch (SqlException failure) {
                first.set(failure);
                throw failure;
            }
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return new FailsAgain(runner.cancelledBy(cancellation), first);
        }
    }

    private record MixesUp(QueryRunner runner, Map<String, String> byLabel) implements Forwarding {

        MixesUp(QueryRunner runner) {
            this(runner, new ConcurrentHashMap<>());
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            return runner.query(label, byLabel.computeIfAbsent(label, first -> sql), reader);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return new MixesUp(runner.cancelledBy(cancellation), new ConcurrentHashMap<>());
        }
    }

    /** A warehouse whose endless query takes no time: it ends when it is cancelled, else as if its time were over. */
    private record Session(
            Warehouse warehouse, Limits limits, @Nullable Cancellation cancellation) implements QueryRunner {
        @Override
        public Dialect dialect() {
            return warehouse.dialect();
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            if (sql.equals(ENDLESS)) {
                throw stopped(label);
            }
            QueryRunner runner = cancellation == null ? warehouse : warehouse.cancelledBy(cancellation);
            return runner.query(label, sql, reader);
        }

        private SqlException stopped(String label) {
            if (cancellation == null) {
                return new SqlException(
                        SqlErrorCode.TIMEOUT,
                        "Cannot run " + label + ": it took more than "
                                + limits.queryTimeout().toSeconds() + " s",
                        null);
            }
            CountDownLatch pressed = new CountDownLatch(1);
            cancellation.onCancel(pressed::countDown);
            try {
                pressed.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return new SqlException(SqlErrorCode.CANCELLED, "Cannot run " + label + ": it was cancelled", null);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation other) {
            return new Session(warehouse, limits, other);
        }
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends QueryRunnerContract {

        private final Warehouse warehouse = InMemoryDuckDb.warehouse();
        private final Fault<QueryRunner> fault;

        Faulty(Fault<QueryRunner> fault) {
            this.fault = fault;
        }

        @AfterEach
        void close() {
            warehouse.close();
        }

        @Override
        protected QueryRunner runner(Limits limits) {
            return fault.broken().apply(new Session(warehouse, limits, null));
        }

        @Override
        protected String endlessQuery() {
            return ENDLESS;
        }

        @Override
        protected String queryThatFailsOnValue(String value) {
            return "select cast(v as integer) from (select '" + value + "' as v) as t";
        }
    }
}
