package org.recce4j.engines;

class ZetaSqlQuotingTest extends QuotingProperties {

    private static final Engine ENGINE = new ZetaSql();

    @Override
    Engine engine() {
        return ENGINE;
    }

    /** Names with a dollar in front are ZetaSQL's own, and are not shown. */
    @Override
    boolean canWrite(String name) {
        return !name.startsWith("$");
    }
}
