package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the libraries inside say at INFO and above in a process of their own, with a logger that writes everything. */
class HostLogTest {

    @Test
    void jooqsLogoAndTipAreNotInIt() throws Exception {
        assertThat(log("jooq alone")).contains("Thank you for using jOOQ", "jOOQ tip of the day");
        assertThat(log("statement")).doesNotContain("jOOQ").contains("select 1");
    }

    @Test
    void jooqLogsAsBeforeAfterwards() throws Exception {
        assertThat(log("jooq afterwards")).doesNotContain("Thank you").contains("DEBUG org.jooq.test - heard");
    }

    @Test
    void closingUnderAQueryIsNoWarning() throws Exception {
        assertThat(log("broken connection")).contains("] WARN ", "marked as broken");
        // newer JVMs warn of native access themselves, as WARNING at the start of a line
        assertThat(log("close")).doesNotContain("] WARN ").contains("the query failed");
    }

    private static String log(String work) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoggingProcess.class.getName(),
                        work)
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        return log;
    }
}
