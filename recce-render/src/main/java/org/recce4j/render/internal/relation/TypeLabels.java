package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code api.Column.translate_type} makes of a type: {@code TYPE_LABELS} of the adapters' column classes, by dbt version, as
 * published. A type that is not listed stays as it is.
 */
public final class TypeLabels {

    /**
     * The names of one adapter in a range of dbt versions.
     *
     * @param adapter the adapter type; empty for all others
     * @param since the first version of dbt, as {@code major * 100 + minor}
     * @param until the version after the last
     * @param names the adapter's type by label, in upper case
     */
    record Row(String adapter, int since, int until, Map<String, String> names) {}

    private static final int ANY = 0;
    private static final int V1_3 = 103;
    private static final int V1_5 = 105;
    private static final int V1_7 = 107;
    private static final int NEVER = Integer.MAX_VALUE;

    private static final List<Row> ROWS = List.of(
            row("", ANY, V1_3, "STRING=TEXT TIMESTAMP=TIMESTAMP FLOAT=FLOAT INTEGER=INT"),
            row("", V1_3, V1_7, "STRING=TEXT TIMESTAMP=TIMESTAMP FLOAT=FLOAT INTEGER=INT BOOLEAN=BOOLEAN"),
            row("", V1_7, NEVER, "STRING=TEXT"),
            row("bigquery", ANY, V1_3, "STRING=STRING TIMESTAMP=TIMESTAMP FLOAT=FLOAT64 INTEGER=INT64 RECORD=RECORD"),
            row(
                    "bigquery",
                    V1_3,
                    V1_7,
                    "STRING=STRING TIMESTAMP=TIMESTAMP FLOAT=FLOAT64 INTEGER=INT64 BOOLEAN=BOOLEAN RECORD=RECORD"),
            row("bigquery", V1_7, NEVER, "TEXT=STRING FLOAT=FLOAT64 INTEGER=INT64"),
            row("spark", ANY, NEVER, ""),
            row("databricks", ANY, V1_5, ""),
            row("databricks", V1_5, NEVER, "LONG=BIGINT"),
            row("trino", ANY, NEVER, "STRING=VARCHAR FLOAT=DOUBLE"),
            row("athena", ANY, NEVER, "STRING=VARCHAR TEXT=VARCHAR"),
            row("clickhouse", ANY, NEVER, "STRING=String TIMESTAMP=DateTime FLOAT=Float32 INTEGER=Int32"),
            row("oracle", ANY, NEVER, "STRING=VARCHAR2(4000) TIMESTAMP=TIMESTAMP FLOAT=NUMBER INTEGER=INTEGER"),
            row(
                    "sqlserver",
                    ANY,
                    NEVER,
                    "STRING=VARCHAR(8000) VARCHAR=VARCHAR(8000) CHAR=CHAR(1) NCHAR=CHAR(1) NVARCHAR=VARCHAR(8000)"
                            + " TIMESTAMP=DATETIME2(6) DATETIME2=DATETIME2(6) DATETIME2(6)=DATETIME2(6) DATE=DATE"
                            + " TIME=TIME(6) FLOAT=FLOAT REAL=REAL INT=INT INTEGER=INT BIGINT=BIGINT"
                            + " SMALLINT=SMALLINT TINYINT=SMALLINT BIT=BIT BOOLEAN=BIT DECIMAL=DECIMAL"
                            + " NUMERIC=NUMERIC MONEY=DECIMAL SMALLMONEY=DECIMAL"
                            + " UNIQUEIDENTIFIER=UNIQUEIDENTIFIER VARBINARY=VARBINARY(MAX) BINARY=BINARY(1)"));

    private TypeLabels() {}

    private static Row row(String adapter, int since, int until, String names) {
        Map<String, String> all = new HashMap<>();
        if (!names.isEmpty()) {
            for (String name : names.split(" ", -1)) {
                int equals = name.indexOf('=');
                all.put(name.substring(0, equals), name.substring(equals + 1));
            }
        }
        return new Row(adapter, since, until, Collections.unmodifiableMap(all));
    }

    /** Returns all rows, for a table of what differs between versions. */
    static List<Row> rows() {
        return ROWS;
    }

    /**
     * Returns the adapter's types by label, in upper case.
     *
     * @param adapterType null for an unknown one
     * @param version the version of dbt, as {@code major * 100 + minor}
     */
    public static Map<String, String> of(@Nullable String adapterType, int version) {
        List<Row> found = new ArrayList<>();
        for (Row row : ROWS) {
            boolean applies = row.since() <= version && version < row.until();
            if (applies && (row.adapter().isEmpty() || row.adapter().equals(adapterType))) {
                found.add(row);
            }
        }
        return found.get(found.size() - 1).names();
    }

    /** Returns a version of dbt as a number: 112 for 1.12.6; that of the newest if it is not known. */
    public static int version(@Nullable String dbtVersion) {
        String[] parts = dbtVersion == null ? new String[0] : dbtVersion.split("\\.", 3);
        if (parts.length < 2 || !isNumber(parts[0]) || !isNumber(parts[1])) {
            return NEVER - 1;
        }
        return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
