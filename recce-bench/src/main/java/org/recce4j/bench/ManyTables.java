package org.recce4j.bench;

/** The tables of {@link ManyModels}, in both environments. */
final class ManyTables {

    private static final int ROWS = 200;

    private ManyTables() {}

    /** Every second table differs: a row more and one value in fifty. */
    static String tables(int models) {
        StringBuilder statements = new StringBuilder("create schema prod; create schema dev;");
        for (int i = 0; i < models; i++) {
            int more = i % 2;
            statements
                    .append("create table prod.m" + i + " as " + rows(ROWS, "0") + ";")
                    .append("create table dev.m" + i + " as "
                            + rows(ROWS + more, "case when r % 50 = 0 then " + more + " else 0 end") + ";");
        }
        return statements.toString();
    }

    private static String rows(int count, String change) {
        return "select r::integer as id, 'row ' || r as v1, (r + " + change + ")::decimal(10, 2) as v2, r / 3 as v3,"
                + " date '2026-01-01' + r::integer as v4, r % 2 = 0 as v5 from range(" + count + ") t(r)";
    }
}
