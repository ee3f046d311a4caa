package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * Redshift's own driver on PostgreSQL, through a proxy: values, names, plain SQL and errors. What Redshift alone knows
 * (SUPER, VARBYTE, approximate counts) is compared as text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedshiftDialectTest extends DialectContract {

    private final Warehouse warehouse = Warehouse.open(target(), Access.WRITE);

    static ProfileTarget target() {
        return new ProfileTarget(
                "engines", "test", "redshift", Postgres.settings(StartupPacketProxy.start(Postgres.port())));
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    @Override
    Set<Feature> notProvedHere() {
        return EnumSet.of(Feature.BINARY, Feature.DOCUMENTS);
    }

    /** In a zone west of Greenwich this moment is of the year 1 BC, and the driver calls that year -1. */
    @Override
    boolean isReadRight(Object value) {
        return !(value instanceof OffsetDateTime moment && moment.getYear() == 1);
    }

    @Override
    List<Native> natives() {
        return List.of(
                new Native("cast(1 as smallint)", new SqlType.Exact(5, 0), 1L),
                new Native("1", new SqlType.Exact(10, 0), 1L),
                new Native("cast(1.5 as numeric(10, 2))", new SqlType.Exact(10, 2), new BigDecimal("1.50")),
                new Native("cast('ab' as char(4))", new SqlType.Text(), "ab  "),
                new Native("cast(0.1 as real)", new SqlType.Approximate(32), 0.1f));
    }

    @Test
    void writesWhatRedshiftAloneKnows() {
        BuildDialect dialect = engine().dialect();
        Field<Object> x = Sql.column("t", "x");
        assertThat(text(dialect.document(DSL.inline("{\"a\":1}")))).isEqualTo("json_parse('{\"a\":1}')");
        assertThat(text(dialect.binary("00ff"))).isEqualTo("from_hex('00ff')");
        assertThat(text(dialect.hexadecimal(x))).isEqualTo("lower(from_varbyte(\"t\".\"x\", 'hex'))");
        assertThat(text(dialect.documentText(x))).isEqualTo("json_serialize(\"t\".\"x\")");
        assertThat(dialect.nativeType(new SqlType.Document())).isEqualTo("SUPER");
        assertThat(dialect.nativeType(new SqlType.Binary())).isEqualTo("VARBYTE");
    }

    private String text(Field<?> field) {
        String select = Sql.text(Sql.builder(engine().dialect()).select(field));
        return select.substring("select ".length());
    }
}
