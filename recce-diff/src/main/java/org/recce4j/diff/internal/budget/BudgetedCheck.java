package org.recce4j.diff.internal.budget;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.ForwardingCheck;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.sql.QueryRunner;

/** A check with a budget. */
public record BudgetedCheck(Json.Obj params, Check check, Budget budget) implements ForwardingCheck {

    @Override
    @SuppressWarnings("try") // the registration is only closed
    public CheckResult run(CheckContext context) {
        Integer seconds = budget.seconds();
        Cancellation time = new Cancellation();
        BudgetMeter meter = new BudgetMeter(budget, time, context.cancellation());
        try (Cancellation.Registration ofRun = context.cancellation().onCancel(time::cancel)) {
            if (seconds == null) {
                return run(context, meter, runner -> runner);
            }
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    time::cancel, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
            try {
                return run(context, meter, runner -> runner.cancelledBy(time));
            } finally {
                end.cancel(false);
            }
        }
    }

    private CheckResult run(CheckContext context, BudgetMeter meter, UnaryOperator<QueryRunner> timed) {
        CheckResult result = check.run(context.with(runner -> new BudgetRunner(timed.apply(runner), meter)));
        String usedUp = meter.usedUp();
        return new BudgetedResult(result, budget.toJson(meter.statements(), usedUp != null), usedUp);
    }
}
