package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsEachActionOnce() {
        Runnable action = runs::incrementAndGet;
        cancellation.onCancel(action);
        cancellation.onCancel(action);
        cancellation.cancel();
        cancellation.cancel();
        assertThat(runs).hasValue(2);
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void doesNotRunAnActionThatWasTakenBack() {
        cancellation.onCancel(runs::incrementAndGet).close();
        cancellation.cancel();
        assertThat(runs).hasValue(0);
    }

    @Test
    void runsALateActionAtOnce() {
        cancellation.cancel();
        cancellation.onCancel(runs::incrementAndGet);
        assertThat(runs).hasValue(1);
    }
}
