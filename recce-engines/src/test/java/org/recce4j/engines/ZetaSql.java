package org.recce4j.engines;

import com.google.zetasql.Analyzer;
import com.google.zetasql.AnalyzerOptions;
import com.google.zetasql.PreparedQuery;
import com.google.zetasql.SimpleCatalog;
import com.google.zetasql.SimpleColumn;
import com.google.zetasql.Value;
import com.google.zetasql.ZetaSQLBuiltinFunctionOptions;
import com.google.zetasql.ZetaSQLOptions.NameResolutionMode;
import com.google.zetasql.ZetaSQLOptions.ProductMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** ZetaSQL, the analyser and evaluator behind BigQuery, with BigQuery's zone. One for all tests of the build. */
final class ZetaSql implements Engine {

    private static final AnalyzerOptions OPTIONS = options();
    private static final SimpleCatalog CATALOG = catalog();

    @Override
    public BuildDialect dialect() {
        return Sql.parts(Adapters.builtIn().require("bigquery").dialect());
    }

    @Override
    public Result query(String sql) {
        try (PreparedQuery query = PreparedQuery.builder()
                .setSql(sql)
                .setAnalyzerOptions(OPTIONS)
                .setCatalog(CATALOG)
                .prepare()) {
            List<ResultColumn> columns = new ArrayList<>();
            for (SimpleColumn column : query.getColumns()) {
                String type = column.getType().typeName(ProductMode.PRODUCT_EXTERNAL);
                columns.add(new ResultColumn(column.getName(), type, dialect().typeOf(type)));
            }
            List<List<Object>> rows = new ArrayList<>();
            for (List<Value> row : query.execute(Map.of()).getTableData()) {
                List<Object> values = new ArrayList<>();
                row.forEach(value -> values.add(value(value)));
                rows.add(values);
            }
            return new Result(columns, rows);
        } catch (RuntimeException failure) {
            throw translated(failure);
        }
    }

    /** Only analysed: there is nothing to change. */
    @Override
    public void execute(String sql) {
        analyze(sql);
    }

    void analyze(String sql) {
        try {
            Analyzer.analyzeStatement(sql, OPTIONS, CATALOG);
        } catch (RuntimeException failure) {
            throw translated(failure);
        }
    }

    private SqlException translated(RuntimeException failure) {
        SQLException cause = new SQLException(failure.getMessage(), failure);
        return new SqlException(dialect().classify(cause), "Cannot run the test's query", cause);
    }

    static Object value(Value value) {
        if (value.isNull()) {
            return null;
        }
        return switch (value.getType().getKind()) {
            case TYPE_INT64 -> value.getInt64Value();
            case TYPE_BOOL -> value.getBoolValue();
            case TYPE_DOUBLE -> value.getDoubleValue();
            case TYPE_NUMERIC -> value.getNumericValue();
            case TYPE_BIGNUMERIC -> value.getBigNumericValue();
            case TYPE_STRING -> value.getStringValue();
            case TYPE_BYTES -> value.getBytesValue().toByteArray();
            case TYPE_DATE -> value.getLocalDateValue();
            case TYPE_TIME -> value.getLocalTimeValue();
            case TYPE_DATETIME -> value.getLocalDateTimeValue();
            case TYPE_TIMESTAMP ->
                Instant.EPOCH
                        .plus(value.getTimestampUnixMicros(), ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC);
            case TYPE_JSON -> JsonText.read(value.getJsonValue());
            default -> throw new AssertionError(value.getType());
        };
    }

    static AnalyzerOptions options() {
        AnalyzerOptions options = new AnalyzerOptions();
        options.getLanguageOptions().enableMaximumLanguageFeatures();
        options.getLanguageOptions().setSupportsAllStatementKinds();
        options.getLanguageOptions().setNameResolutionMode(NameResolutionMode.NAME_RESOLUTION_DEFAULT);
        options.getLanguageOptions().setProductMode(ProductMode.PRODUCT_EXTERNAL);
        options.getLanguageOptions().enableReservableKeyword("QUALIFY");
        options.setDefaultTimezone("UTC");
        return options;
    }

    static SimpleCatalog catalog() {
        SimpleCatalog catalog = new SimpleCatalog("bigquery");
        catalog.addZetaSQLFunctionsAndTypes(new ZetaSQLBuiltinFunctionOptions(OPTIONS.getLanguageOptions()));
        return catalog;
    }
}
