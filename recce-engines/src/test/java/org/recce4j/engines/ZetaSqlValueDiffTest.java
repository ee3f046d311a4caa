package org.recce4j.engines;

/** The dialect of BigQuery on ZetaSQL. */
class ZetaSqlValueDiffTest extends ValueDiffContract {

    private final ComparedTables tables = new EngineTables(new ZetaSql());

    @Override
    ComparedTables tables() {
        return tables;
    }
}
