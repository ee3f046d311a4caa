package org.recce4j.engines;

import java.util.Optional;
import java.util.regex.Pattern;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlType;

/** The cafe on DuckDB and on Spark in the dialect of Databricks. */
class SparkDuckDbCafeTest extends CafePlacesContract {

    private static final int DIGITS = 38;

    /** The manifests are those of DuckDB, and have its quotes. */
    private static final Pattern NAME = Pattern.compile("([`\"])cafe\\1\\.\\1(prod|dev)\\1\\.\\1([^`\"]+)\\1");

    private final Spark spark = new Spark();

    /** Spark in this process has no catalog of this name: the tables are views whose names begin with their schema. */
    @Override
    QueryRunner other() {
        return new EngineRunner(spark, sql -> NAME.matcher(sql).replaceAll("`$2_$3`"));
    }

    @Override
    Optional<SqlType> counterpart(SqlType type) {
        boolean isTooWide = type instanceof SqlType.Exact exact && exact.precision() > DIGITS;
        boolean isUnknown =
                type instanceof SqlType.Other || type instanceof SqlType.Time || type instanceof SqlType.Document;
        return isTooWide || isUnknown ? Optional.empty() : Optional.of(type);
    }

    @Override
    void load(String schema, String table, TypedTable rows) {
        spark.view(schema + "_" + table, rows);
    }
}
