package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void hasOneBoundOrBoth() {
        assertThat(Retention.ofRuns(0)).isEqualTo(new Retention(0, null));
        assertThat(Retention.ofAge(Duration.ZERO)).isEqualTo(new Retention(null, Duration.ZERO));
    }

    @Test
    void keepsNothingUnbounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(null, null))
                .withMessage("Cannot prune without a limit: give a number of runs to keep, or an age");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.ofRuns(-1))
                .withMessage("Cannot keep the newest -1 runs: the number must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.ofAge(Duration.ofDays(-3)))
                .withMessage("Cannot keep the runs of the last -3 days: the number must be 0 or more");
    }
}
