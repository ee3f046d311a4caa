package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;

/**
 * What every {@link Check} over rows does, for a model {@code orders} whose tables the subclass provides. Its key is
 * {@code id}, which a unique test declares.
 */
public abstract class CheckContract {

    private static final Outcome CANCELLED = new Outcome.Skipped(Outcome.Reason.CANCELLED, "the run was cancelled");

    /** For subclasses. */
    protected CheckContract() {}

    /** Returns the check under test, of a model by its name. */
    protected abstract Check check(String model);

    /** Returns a warehouse that can be written to, a new one for each test; the subclass closes it. */
    protected abstract Warehouse warehouse();

    /** Returns another warehouse that can be written to, on another server or in another database file; the contract closes it. */
    protected abstract Warehouse otherWarehouse();

    /** Returns tables with a key {@code id} that the check calls equal. */
    protected abstract Tables equal();

    /**
     * Returns tables with a key {@code id} that the check calls different; the table of base is the same as in {@link
     * #equal}. The result shows the difference in its table, or its summary differs from that of equal tables.
     */
    protected abstract Tables different();

    /** Returns whether the check compares anything. One that does not, such as a query, ends with {@link Verdict#ANSWERED}. */
    protected boolean compares() {
        return true;
    }

    /** Returns the nodes that the check names; none for a query. */
    protected List<NodeId> nodes() {
        return List.of(new NodeId("model.shop.orders"));
    }

    /**
     * The tables of a model in both environments, each as a select.
     *
     * @param base the table of base
     * @param current the table of current
     */
    protected record Tables(String base, String current) {

        /** For subclasses, in any package. */
        public Tables {}
    }

    @Test
    void callsEqualWhatIsEqual() {
        CheckResult result = run(orders(equal()));
        assertThat(result.verdict()).isEqualTo(compares() ? Verdict.EQUAL : Verdict.ANSWERED);
        assertThat(result.notCompared()).isEmpty();
    }

    @Test
    void callsDifferentWhatDiffers() {
        CheckResult result = run(orders(different()));
        assertThat(result.verdict()).isEqualTo(compares() ? Verdict.DIFFERENT : Verdict.ANSWERED);
        if (compares() && result.table().isEmpty()) {
            assertThat(result.summary()).as("shows no difference").isNotEqualTo(summaryOfEqual());
        }
    }

    private String summaryOfEqual() {
        try (Warehouse other = otherWarehouse()) {
            TwoEnvironments environments = tables(other).model("orders", "id", equal().base(), equal().current());
            return check("orders")
                    .run(CheckContext.of(states(environments), other, other))
                    .summary();
        }
    }

    @Test
    void findsTheSameTwice() {
        TwoEnvironments environments = orders(different());
        CheckResult first = run(environments);
        CheckResult second = run(environments);
        assertThat(second.toJson()).isEqualTo(first.toJson());
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(second.table()).isEqualTo(first.table());
    }

    @Test
    void saysWhatItCouldNotCompareIfItCannotSay() {
        TwoEnvironments environments = environments().modelWithoutCurrentTable("orders", "id", equal().base());
        Report report = DiffEngine.on(warehouse()).run(states(environments), List.of(check("orders")));
        assertThat(report.entries()).singleElement().satisfies(entry -> {
            if (entry.outcome() instanceof Outcome.Failed failed) {
                assertThat(failed.code()).as(failed.message()).isNotEqualTo(DiffErrorCode.CHECK_BROKEN);
            }
            if (entry.outcome() instanceof Outcome.Done done) {
                assertThat(done.result().notCompared())
                        .allSatisfy(part -> assertThat(part).isNotBlank());
            }
        });
    }

    @Test
    void doesNotTakeTwoServersForOne() {
        TwoEnvironments environments = orders(equal());
        try (Warehouse other = otherWarehouse()) {
            tables(other)
                    .model("orders", "id", different().current(), different().current());
            Report report = DiffEngine.on(warehouse(), other).run(states(environments), List.of(check("orders")));
            assertThat(report.count(Verdict.EQUAL)).isZero();
        }
    }

    @Test
    void namesNoNodeThatTheStatesDoNotHave() {
        ProjectState empty = ProjectState.builder(States.info("prod", "run")).build();
        assertThat(check("orders").nodes(new ChangeSet(empty, empty, List.of())))
                .isEmpty();
    }

    @Test
    void doesNotCompareWhatTheStatesDoNotHave() {
        ProjectState empty = ProjectState.builder(States.info("prod", "run")).build();
        Report report =
                DiffEngine.on(warehouse()).run(new ChangeSet(empty, empty, List.of()), List.of(check("orders")));
        assertThat(report.failed() + report.count(Verdict.INCONCLUSIVE)).isEqualTo(1);
    }

    @Test
    void reportsForPeopleAndPrograms() {
        CheckResult result = run(orders(different()));
        assertThat(result.summary()).isNotBlank().doesNotContain("\n");
        assertThat(result.table())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(result.table().get(0)));
        assertThat(JsonText.read(JsonText.write(result.toJson()))).isEqualTo(result.toJson());
    }

    @Test
    void namesItselfItsParametersAndItsNodes() {
        Check check = check("orders");
        assertThat(check.type()).matches("[a-z_]+");
        assertThat(check.name()).contains("orders");
        assertThat(check.params()).isNotEqualTo(Json.Obj.EMPTY);
        TwoEnvironments environments = orders(equal());
        assertThat(check.nodes(states(environments))).isEqualTo(nodes());
    }

    @Test
    void aTableThatIsGoneStopsThisCheckOnly() {
        TwoEnvironments environments = environments()
                .modelWithoutCurrentTable("orders", "id", equal().base())
                .model("other", "id", equal().base(), equal().current());
        Report report = DiffEngine.on(warehouse()).run(states(environments), List.of(check("orders"), check("other")));
        if (compares()) {
            assertThat(report.failed() + report.count(Verdict.INCONCLUSIVE)).isEqualTo(1);
        }
        assertThat(report.entries().get(1).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isSkippedWhenTheRunIsCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Report report = DiffEngine.on(warehouse()).run(states(orders(equal())), List.of(check("orders")), cancellation);
        assertThat(report.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(CANCELLED));
    }

    @Test
    void isSkippedWhenTheRunIsCancelledDuringItsQuery() {
        Cancellation cancellation = new Cancellation();
        QueryRunner cancelling = new CancellingRunner(warehouse(), cancellation);
        Report report = DiffEngine.on(cancelling).run(states(orders(equal())), List.of(check("orders")), cancellation);
        assertThat(report.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(CANCELLED));
    }

    private TwoEnvironments orders(Tables tables) {
        return environments().model("orders", "id", tables.base(), tables.current());
    }

    private TwoEnvironments environments() {
        return tables(warehouse());
    }

    private static TwoEnvironments tables(Warehouse warehouse) {
        return new TwoEnvironments(statements -> warehouse.inTransaction("the test's tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        }));
    }

    private static ChangeSet states(TwoEnvironments environments) {
        return new ChangeSet(environments.base(), environments.current(), List.of());
    }

    private CheckResult run(TwoEnvironments environments) {
        return check("orders").run(CheckContext.of(states(environments), warehouse(), warehouse()));
    }
}
