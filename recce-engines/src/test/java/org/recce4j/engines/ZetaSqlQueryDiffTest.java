package org.recce4j.engines;

class ZetaSqlQueryDiffTest extends QueryDiffContract {

    private static final Engine ENGINE = new ZetaSql();

    @Override
    Engine engine() {
        return ENGINE;
    }
}
