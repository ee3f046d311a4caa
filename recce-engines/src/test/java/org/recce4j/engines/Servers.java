package org.recce4j.engines;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;

/** Servers that the profile {@code warehouses} starts; without them their tests are skipped, and say so. */
final class Servers {

    private Servers() {}

    /** Returns the address that a system property gives as host:port. */
    static InetSocketAddress address(String property) {
        String address = System.getProperty(property);
        assumeTrue(address != null && !address.isEmpty(), "needs -D" + property + "=HOST:PORT: see .ci/warehouses");
        int colon = address.lastIndexOf(':');
        return InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
