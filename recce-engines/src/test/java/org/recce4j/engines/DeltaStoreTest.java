package org.recce4j.engines;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.recce4j.sql.Warehouse;

/** Databricks' own driver on a Spark Thrift server with Delta: no transactions, so that the store's lease is at work. */
class DeltaStoreTest extends WarehouseStoreContract {

    private static final Set<String> SHORT_FORM =
            Set.of("bringsTheGoldenProjectBack", "letsManyWriteAtOnce", "runsTheQueriesOfTheManual");

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = SparkThriftTest.connect();
    }

    /** All of it takes a quarter of an hour; .ci/run asks for the tests that no other engine can stand for. */
    @BeforeEach
    void inShortForm(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        assumeTrue(System.getProperty("recce.short") == null || SHORT_FORM.contains(name), "left out by -Drecce.short");
    }

    @AfterAll
    static void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }
}
