package org.recce4j.engines;

/**
 * How long the attacks of this module last, and by which seed they choose: {@code -Drecce.attack.seconds}, a few in the default
 * build, and {@code -Drecce.attack.seed}, which a failure's output names.
 */
final class Attack {

    private Attack() {}

    static long seconds() {
        return Long.getLong("recce.attack.seconds", 2);
    }

    /** Returns when to stop, as System.nanoTime() tells it. */
    static long end() {
        return System.nanoTime() + seconds() * 1_000_000_000L;
    }

    static long seed() {
        return Long.getLong("recce.attack.seed", System.nanoTime());
    }

    /** Prints the figures of an attack. */
    static void report(String figures) {
        System.out.println(figures);
    }
}
