package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.Verdict;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.RecceException;
import org.recce4j.sql.QueryRunner;

class CheckContractTest {

    @ParameterizedTest
    @MethodSource({"faultsOfResults", "faultsOfChecks"})
    void findsTheFault(Fault<Check> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<Check>> faultsOfResults() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                Fault.none(),
                Fault.of(
                        "calls different tables equal",
                        finding(found -> new Found(Verdict.EQUAL, found.summary(), found.table(), found.toJson())),
                        "callsDifferentWhatDiffers",
                        "doesNotTakeTwoServersForOne"),
                Fault.of(
                        "calls equal tables different",
                        finding(found -> new Found(Verdict.DIFFERENT, found.summary(), found.table(), found.toJson())),
                        "callsEqualWhatIsEqual"),
                Fault.of(
                        "shows no difference",
                        finding(found -> new Found(found.verdict(), "compared", List.of(), found.toJson())),
                        "callsDifferentWhatDiffers"),
                Fault.of(
                        "shows the difference in the summary alone",
                        finding(found -> new Found(found.verdict(), found.summary(), List.of(), found.toJson()))),
                Fault.of(
                        "shows a row that is shorter than the head",
                        finding(found -> new Found(
                                found.verdict(),
                                found.summary(),
                                List.of(List.of("column", "rows"), List.of("v")),
                                found.toJson())),
                        "aTableThatIsGoneStopsThisCheckOnly",
                        "reportsForPeopleAndPrograms"),
                Fault.of(
                        "sums up in two lines",
                        finding(found -> new Found(found.verdict(), "one\ntwo", found.table(), found.toJson())),
                        "reportsForPeopleAndPrograms"),
                Fault.of(
                        "calls equal what it could not compare",
                        finding(found -> new Found(
                                found.verdict(), found.summary(), found.table(), found.toJson(), List.of("column v"))),
                        "callsEqualWhatIsEqual"),
                Fault.of(
                        "finds something else each time",
                        finding(found -> new Found(
                                found.verdict(),
                                found.summary(),
                                found.table(),
                                Json.Obj.builder()
                                        .put("run", count.incrementAndGet())
                                        .build())),
                        "findsTheSameTwice"));
    }

    static List<Fault<Check>> faultsOfChecks() {
        return List.of(
                Fault.of("has no parameters", WithoutParameters::new, "namesItselfItsParametersAndItsNodes"),
                Fault.of("is about no node", AboutNothing::new, "namesItselfItsParametersAndItsNodes"),
                Fault.of("is about a node that is not there", AboutOrders::new, "namesNoNodeThatTheStatesDoNotHave"),
                Fault.of(
                        "reads base for current", ReadingOneSide.of(CheckContext::base), "doesNotTakeTwoServersForOne"),
                Fault.of(
                        "reads current for base",
                        ReadingOneSide.of(CheckContext::current),
                        "doesNotTakeTwoServersForOne"),
                Fault.of(
                        "calls equal what it cannot read",
                        check -> new Careless(check, Verdict.EQUAL, EnumSet.allOf(ErrorCode.Category.class)),
                        "aTableThatIsGoneStopsThisCheckOnly",
                        "doesNotCompareWhatTheStatesDoNotHave",
                        "isSkippedWhenTheRunIsCancelledDuringItsQuery"),
                Fault.of(
                        "does not say what it could not compare",
                        check -> new Careless(
                                check,
                                Verdict.INCONCLUSIVE,
                                EnumSet.complementOf(EnumSet.of(ErrorCode.Category.CANCELLED))),
                        "saysWhatItCouldNotCompareIfItCannotSay"),
                Fault.of(
                        "calls equal what it was not to read to the end",
                        check -> new Careless(check, Verdict.EQUAL, Set.of(ErrorCode.Category.CANCELLED)),
                        "isSkippedWhenTheRunIsCancelledDuringItsQuery"));
    }

    private static UnaryOperator<Check> finding(UnaryOperator<CheckResult> change) {
        return check -> new ForwardingCheck(check) {
            @Override
            public CheckResult run(CheckContext context) {
                return change.apply(super.run(context));
            }
        };
    }

    private record Found(
            Verdict verdict, String summary, List<List<String>> table, Json.Obj toJson, List<String> notCompared)
            implements CheckResult {

        Found(Verdict verdict, String summary, List<List<String>> table, Json.Obj toJson) {
            this(verdict, summary, table, toJson, List.of());
        }
    }

    private static class ForwardingCheck implements Check {

        private final Check check;

        ForwardingCheck(Check check) {
            this.check = check;
        }

        @Override
        public String type() {
            return check.type();
        }

        @Override
        public Json.Obj params() {
            return check.params();
        }

        @Override
        public String name() {
            return check.name();
        }

        @Override
        public List<NodeId> nodes(ChangeSet changes) {
            return check.nodes(changes);
        }

        @Override
        public CheckResult run(CheckContext context) {
            return check.run(context);
        }
    }

    private static final class WithoutParameters extends ForwardingCheck {

        WithoutParameters(Check check) {
            super(check);
        }

        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }
    }

    private static final class AboutNothing extends ForwardingCheck {

        AboutNothing(Check check) {
            super(check);
        }

        @Override
        public List<NodeId> nodes(ChangeSet changes) {
            return List.of();
        }
    }

    private static final class AboutOrders extends ForwardingCheck {

        AboutOrders(Check check) {
            super(check);
        }

        @Override
        public List<NodeId> nodes(ChangeSet changes) {
            return List.of(new NodeId("model.shop.orders"));
        }
    }

    /** Reads the tables of both sides on one of them. */
    private static final class ReadingOneSide extends ForwardingCheck {

        private final Function<CheckContext, CheckContext.Side> side;

        private ReadingOneSide(Check check, Function<CheckContext, CheckContext.Side> side) {
            super(check);
            this.side = side;
        }

        static UnaryOperator<Check> of(Function<CheckContext, CheckContext.Side> side) {
            return check -> new ReadingOneSide(check, side);
        }

        @Override
        public CheckResult run(CheckContext context) {
            QueryRunner runner = side.apply(context).runner();
            return super.run(CheckContext.of(context.changes(), runner, runner));
        }
    }

    /** Has a verdict after failures of some categories. */
    private static final class Careless extends ForwardingCheck {

        private final Verdict verdict;
        private final Set<ErrorCode.Category> swallowed;

        Careless(Check check, Verdict verdict, Set<ErrorCode.Category> swallowed) {
            super(check);
            this.verdict = verdict;
            this.swallowed = swallowed;
        }

        @Override
        public CheckResult run(CheckContext context) {
            try {
                return super.run(context);
            } catch (RecceException failure) {
                if (!swallowed.contains(failure.code().category())) {
                    throw failure;
                }
                return new Found(verdict, "no row differs", List.of(), Json.Obj.EMPTY);
            }
        }
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends DuckDbCheckContract {

        private final Fault<Check> fault;

        Faulty(Fault<Check> fault) {
            this.fault = fault;
        }

        @Override
        protected Check check(String model) {
            return fault.broken().apply(Checks.values(model));
        }
    }
}
