package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Progress;

/** Small values of a session: what they refuse, and what they show. */
class LimitsTest {

    @ParameterizedTest
    @CsvSource({"0, PT1S, 1, 0", "1, PT0S, 1, 0", "1, PT-1S, 1, 0", "1, PT1S, 0, 0", "1, PT1S, 1, -1"})
    void limitsArePositive(int queries, Duration timeout, long rows, int retries) {
        assertThatThrownBy(() -> new Limits(queries, timeout, rows, retries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all must be positive, retries may be 0");
    }

    @Test
    void changeOneLimitAtATime() {
        Limits limits = new Limits(2, Duration.ofSeconds(3)).withMaxRows(5).withMaxRetries(0);
        assertThat(limits).isEqualTo(new Limits(2, Duration.ofSeconds(3), 5, 0));
        assertThat(new Limits(2, Duration.ofSeconds(3)).maxRows()).isEqualTo(Limits.DEFAULT.maxRows());
    }

    @Test
    void aWaitMayBeZeroButNotNegative() {
        Cancellation cancellation = new Cancellation();
        assertThat(new Waiting(Duration.ZERO, Progress.NONE, cancellation).limit())
                .isZero();
        assertThatThrownBy(() -> new Waiting(Duration.ofSeconds(-1), Progress.NONE, cancellation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot wait for PT-1S: the limit must not be negative");
    }

    @Test
    void whatProfilesReadIsNotShown() {
        Profiles profiles =
                Profiles.of(Map.of("DB_PASSWORD", "s3cr3t"), Clock.systemUTC()).withVars(Map.of("v", "s3cr3t"));
        assertThat(profiles).hasToString("Profiles[environment of 1, vars of 1, SystemClock[Z]]");
    }
}
