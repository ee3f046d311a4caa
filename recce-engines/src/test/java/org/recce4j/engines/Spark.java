package org.recce4j.engines;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** Spark in process, for the dialect of Databricks. One for all tests of the build. */
final class Spark implements Engine {

    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("recce4j")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            // many small statements: compiling each would take longer than interpreting it
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.session.timeZone", "America/New_York")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();

    @Override
    public BuildDialect dialect() {
        return Sql.parts(Adapters.builtIn().require("databricks").dialect());
    }

    @Override
    public Result query(String sql) {
        try {
            Dataset<Row> rows = SESSION.sql(sql);
            List<ResultColumn> columns = new ArrayList<>();
            for (StructField field : rows.schema().fields()) {
                columns.add(column(field.name(), field.dataType()));
            }
            List<List<Object>> values = new ArrayList<>();
            for (Row row : rows.collectAsList()) {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < row.length(); i++) {
                    list.add(value(row.get(i)));
                }
                values.add(list);
            }
            return new Result(columns, values);
        } catch (Exception failure) {
            throw translated(failure);
        }
    }

    @Override
    public void execute(String sql) {
        query(sql);
    }

    /** Makes a view of rows without a statement for each, which would be a task for each. */
    void view(String name, TypedTable table) {
        StructType types = SESSION.sql(new TypedTable(table.columns(), List.of()).sql(dialect()))
                .schema();
        List<Row> rows = table.rows().stream()
                .map(row -> RowFactory.create(IntStream.range(0, row.size())
                        .mapToObj(i -> written(row.get(i), types.fields()[i].dataType()))
                        .toArray()))
                .toList();
        SESSION.createDataFrame(rows, types).createOrReplaceTempView("`" + name + "`");
    }

    private static Object written(Object value, DataType type) {
        if (type instanceof DecimalType && value != null) {
            return new BigDecimal(value.toString());
        }
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }

    private ResultColumn column(String name, DataType type) {
        String nativeType = type.sql();
        return new ResultColumn(name, nativeType, dialect().typeOf(nativeType));
    }

    private static Object value(Object value) {
        if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigDecimal decimal && decimal.scale() == 0) {
            return decimal.toBigInteger().bitLength() < Long.SIZE
                    ? (Object) decimal.longValueExact()
                    : decimal.toBigIntegerExact();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private SqlException translated(Exception failure) {
        String state = failure instanceof SparkThrowable spark ? spark.getSqlState() : null;
        SQLException cause = new SQLException(failure.getMessage(), state, failure);
        return new SqlException(dialect().classify(cause), "Cannot run the test's query", cause);
    }
}
