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
import org.recce4j.diff.ForwardingCheck;
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
        return check -> new Changed(check, change);
    }

    private record Found(
            Verdict verdict, String summary, List<List<String>> table, Json.Obj toJson, List<String> notCompared)
            implements CheckResult {

        Found(Verdict verdict, String summary, List<List<String>> table, Json.Obj toJson) {
            this(verdict, summary, table, toJson, List.of());
        }
    }

    private record Changed(Check check, UnaryOperator<CheckResult> change) implements ForwardingCheck {

        @Override
        public CheckResult run(CheckContext context) {
            return change.apply(check.run(context));
        }
    }

    private record WithoutParameters(Check check) implements ForwardingCheck {

        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }
    }

    private record AboutNothing(Check check) implements ForwardingCheck {

        @Override
        public List<NodeId> nodes(ChangeSet changes) {
            return List.of();
        }
    }

    private record AboutOrders(Check check) implements ForwardingCheck {

        @Override
        public List<NodeId> nodes(ChangeSet changes) {
            return List.of(new NodeId("model.shop.orders"));
        }
    }

    /** Reads the tables of both sides on one of them. */
    private record ReadingOneSide(Check check, Function<CheckContext, CheckContext.Side> side)
            implements ForwardingCheck {

        static UnaryOperator<Check> of(Function<CheckContext, CheckContext.Side> side) {
            return check -> new ReadingOneSide(check, side);
        }

        @Override
        public CheckResult run(CheckContext context) {
            QueryRunner runner = side.apply(context).runner();
            return check.run(CheckContext.of(context.changes(), runner, runner));
        }
    }

    /** Has a verdict after failures of some categories. */
    private record Careless(Check check, Verdict verdict, Set<ErrorCode.Category> swallowed)
            implements ForwardingCheck {

        @Override
        public CheckResult run(CheckContext context) {
            try {
                return check.run(context);
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
