package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.Relation;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.Sql;

/** Databricks' own driver on a Spark Thrift server with Delta: many values to a statement, because statements take long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class SparkThriftTest {

    private Warehouse warehouse;
    private Engine engine;

    @BeforeAll
    void open() {
        warehouse = connect();
        engine = new WarehouseEngine(warehouse);
    }

    static Warehouse connect() {
        InetSocketAddress address = Servers.address("recce.spark");
        int port = SparkThriftProxy.start(
                URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/cliservice"));
        Json.Obj settings = Json.Obj.builder()
                .put("host", "127.0.0.1")
                .put("http_path", "/cliservice")
                .put("catalog", "spark_catalog")
                .put("schema", "default")
                .put("token", "x")
                .build();
        return Warehouse.builder(new ProfileTarget("engines", "test", "databricks", settings))
                .access(Access.WRITE)
                .adapters(Adapters.builtIn()
                        .with(new PlainDatabricks(port, Map.of("UseThriftClient", 1, "supportManyParameters", 1))))
                .open();
    }

    @AfterAll
    void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Test
    void readsBackWhatWasWritten() {
        List<TypedValue> values =
                values().stream().filter(SparkThriftTest::isToldRight).toList();
        List<Field<Object>> literals = values.stream()
                .map(value -> engine.dialect().literal(value.value(), value.type()))
                .toList();
        List<Object> read = row(literals);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).value() instanceof byte[] bytes) {
                assertThat(Arrays.equals(bytes, (byte[]) read.get(i)))
                        .as(values.get(i).toString())
                        .isTrue();
            } else {
                assertThat(read.get(i))
                        .as(values.get(i).toString())
                        .isEqualTo(values.get(i).value());
            }
        }
    }

    private static List<TypedValue> values() {
        return TypedValue.all().stream()
                .filter(value -> !(value.type() instanceof SqlType.Time || value.type() instanceof SqlType.Document))
                .toList();
    }

    /** Spark's Thrift server sends moments as text in its own zone; Databricks' service sends the moments themselves. */
    private static boolean isToldRight(TypedValue value) {
        return !(value.type() instanceof SqlType.Timestamp);
    }

    private List<Object> row(List<? extends Field<?>> fields) {
        return engine.query(Sql.text(Sql.builder(engine.dialect()).select(fields)))
                .rows()
                .get(0);
    }

    @Test
    void readsNestedValuesAsDocuments() {
        List<Object> read = engine.query("select array(1, 2), map('a', 1), named_struct('x', 'y', 'z', array('q'))")
                .rows()
                .get(0);
        assertThat(read)
                .containsExactly(
                        JsonText.read("[1,2]"),
                        JsonText.read("{\"a\":1}"),
                        JsonText.read("{\"x\":\"y\",\"z\":[\"q\"]}"));
    }

    @Test
    void findsARelationAndMergesIntoIt() {
        String table = engine.dialect().qualified(Relation.of("spark_catalog", "default", "Recce_Merge"));
        assertThat(table).isEqualTo("`spark_catalog`.`default`.`recce_merge`");
        engine.execute("drop table if exists " + table);
        engine.execute("create table " + table + " (id bigint, v string) using delta");
        engine.execute("insert into " + table + " values (1, 'a')");
        engine.execute("merge into " + table + " as t using (select 1 as id, 'b' as v union all select 2, 'c') as s"
                + " on t.id = s.id when matched then update set v = s.v when not matched then insert *");
        assertThat(engine.query("select * from " + table + " order by id").rows())
                .containsExactly(List.of(1L, "b"), List.of(2L, "c"));
        engine.execute("drop table " + table);
    }

    @Test
    void tellsErrorsApart() {
        assertFails("select * from no_such_table", SqlErrorCode.TABLE_NOT_FOUND);
        assertFails("select 1 frm t x", SqlErrorCode.SYNTAX);
        assertFails("select no_such_column from (select 1 as a) as t", SqlErrorCode.SYNTAX);
    }

    private void assertFails(String sql, SqlErrorCode code) {
        assertThatThrownBy(() -> engine.query(sql))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void stopsAQueryThatIsCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch started = new CountDownLatch(1);
        var executor = Executors.newSingleThreadExecutor();
        Future<?> query = executor.submit(() -> {
            started.countDown();
            return warehouse
                    .cancelledBy(cancellation)
                    .query("the endless", "select sum(id * id % 7) from range(1000000000000)", rows -> 0);
        });
        started.await();
        cancellation.cancel();
        assertThatThrownBy(() -> query.get(60, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
        executor.shutdownNow();
        assertThat(new ArrayList<>(engine.query("select 'fine'").rows())).containsExactly(List.of("fine"));
    }
}
