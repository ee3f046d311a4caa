package org.recce4j.bench;

import java.io.IOException;

/** JMH's own command line over the benchmarks of this module. */
public final class Main {

    private Main() {}

    /** Runs what the arguments say; all benchmarks when there are none. */
    public static void main(String[] arguments) throws IOException {
        org.openjdk.jmh.Main.main(arguments);
    }
}
