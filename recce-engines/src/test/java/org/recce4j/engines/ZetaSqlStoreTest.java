package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zetasql.Analyzer;
import com.google.zetasql.AnalyzerOptions;
import com.google.zetasql.PreparedQuery;
import com.google.zetasql.SimpleCatalog;
import com.google.zetasql.SimpleColumn;
import com.google.zetasql.SimpleTable;
import com.google.zetasql.TableContent;
import com.google.zetasql.Type;
import com.google.zetasql.Value;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedCreateTableStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedCreateViewStmt;
import com.google.zetasql.resolvedast.ResolvedNodes.ResolvedStatement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;

/**
 * What the store sends to BigQuery, by ZetaSQL: every statement is analysed, and the views are executed over the rows that a
 * store on DuckDB has.
 */
class ZetaSqlStoreTest {

    private final AnalyzerOptions options = ZetaSql.options();
    private final SimpleCatalog catalog = ZetaSql.catalog();
    private final SimpleCatalog schema = catalog.addNewSimpleCatalog("recce_metadata");
    /** The same tables without a schema: the evaluator finds rows of such alone. */
    private final SimpleCatalog flat = ZetaSql.catalog();

    private final Map<String, String> views = new LinkedHashMap<>();
    private final List<String> tables = new ArrayList<>();

    @BeforeEach
    void analyseEveryStatement() {
        List<String> statements =
                RecordedStatements.of(Adapters.builtIn().require("bigquery").dialect());
        statements.stream().filter(sql -> sql.startsWith("create")).forEach(this::define);
        statements.stream()
                .filter(sql -> !sql.startsWith("create"))
                .forEach(sql -> Analyzer.analyzeStatement(sql, options, catalog));
    }

    private void define(String sql) {
        ResolvedStatement statement = Analyzer.analyzeStatement(sql, options, catalog);
        List<SimpleColumn> columns = new ArrayList<>();
        if (statement instanceof ResolvedCreateTableStmt create) {
            String name = create.getNamePath().get(1);
            create.getColumnDefinitionList()
                    .forEach(column -> columns.add(new SimpleColumn(name, column.getName(), column.getType())));
            schema.addSimpleTable(table(name, columns));
            flat.addSimpleTable(new SimpleTable(name, columns));
            tables.add(name);
        } else if (statement instanceof ResolvedCreateViewStmt create) {
            String name = create.getNamePath().get(1);
            create.getOutputColumnList()
                    .forEach(column -> columns.add(new SimpleColumn(
                            name, column.getName(), column.getColumn().getType())));
            schema.addSimpleTable(table(name, columns));
            views.put(name, create.getSql());
        }
    }

    private static SimpleTable table(String name, List<SimpleColumn> columns) {
        SimpleTable table = new SimpleTable(name, columns);
        table.setFullName("recce_metadata." + name);
        return table;
    }

    @Test
    void theQueriesOfTheManualAreGoogleSql() throws IOException {
        int queries = 0;
        for (StoreManual.Block block : StoreManual.blocks()) {
            String sql = block.sql()
                    .replaceFirst("union\\s+select", "union distinct select")
                    .replaceFirst("reached\\([^)]*\\) as", "reached as");
            Analyzer.analyzeStatement(sql, options, catalog);
            queries++;
        }
        assertThat(queries).isGreaterThanOrEqualTo(8);
    }

    @Test
    void theViewsShowWhatTheyShowOnDuckDb() {
        try (Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE)) {
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            store.migrate();
            ProjectState base = States.rich("prod", "run-1");
            ProjectState current = base.toBuilder()
                    .info(States.info("prod", "run-2"))
                    .add(States.model("prod", "orders", "select 2", new NodeId("model.shop.tricky")))
                    .add(States.model("prod", "fresh", "select 3"))
                    .build();
            store.save(base);
            store.save(current);
            Engine duckDb = new WarehouseEngine(warehouse);
            Map<String, TableContent> contents = new LinkedHashMap<>();
            for (String table : tables) {
                contents.put(table, content(duckDb, table));
            }
            assertThat(views).hasSize(10);
            views.forEach((view, sql) -> assertThat(executed(sql, contents))
                    .as(view)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(rows(
                            duckDb.query("select * from recce_metadata." + view).rows())));
        }
    }

    private TableContent content(Engine duckDb, String table) {
        SimpleTable definition = schema.getTable(table, null);
        List<List<Value>> rows = new ArrayList<>();
        for (List<Object> row :
                duckDb.query("select * from recce_metadata." + table).rows()) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(value(row.get(i), definition.getColumn(i).getType()));
            }
            rows.add(values);
        }
        return TableContent.create(rows);
    }

    private static Value value(Object value, Type type) {
        if (value == null) {
            return Value.createNullValue(type);
        }
        return switch (type.getKind()) {
            case TYPE_INT64 -> Value.createInt64Value(((Number) value).longValue());
            case TYPE_DOUBLE -> Value.createDoubleValue(((Number) value).doubleValue());
            case TYPE_TIMESTAMP ->
                Value.createTimestampValueFromUnixMicros(
                        ChronoUnit.MICROS.between(Instant.EPOCH, ((OffsetDateTime) value).toInstant()));
            default -> Value.createStringValue((String) value);
        };
    }

    private List<List<Object>> executed(String sql, Map<String, TableContent> contents) {
        try (PreparedQuery query = PreparedQuery.builder()
                .setSql(sql.replace("`recce_metadata`.", ""))
                .setAnalyzerOptions(options)
                .setCatalog(flat)
                .setTablesContents(contents)
                .prepare()) {
            List<List<Object>> rows = new ArrayList<>();
            for (List<Value> row : query.execute(Map.of()).getTableData()) {
                List<Object> values = new ArrayList<>();
                row.forEach(value -> values.add(ZetaSql.value(value)));
                rows.add(values);
            }
            return rows(rows);
        }
    }

    /** Moments as instants and numbers by their value, whatever class an engine gives. */
    private static List<List<Object>> rows(List<List<Object>> rows) {
        List<List<Object>> alike = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> values = new ArrayList<>();
            for (Object value : row) {
                if (value instanceof OffsetDateTime moment) {
                    values.add(moment.toInstant());
                } else if (value instanceof Number number) {
                    values.add(new BigDecimal(number.toString()).stripTrailingZeros());
                } else {
                    values.add(value);
                }
            }
            alike.add(values);
        }
        return alike;
    }
}
