package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.WarehouseAdapter;
import org.recce4j.testkit.AdapterContract;

class RedshiftAdapterTest extends AdapterContract {

    private static final int PORT = StartupPacketProxy.start(Postgres.port());

    @Override
    protected WarehouseAdapter adapter() {
        return Adapters.builtIn().require("redshift");
    }

    @Override
    protected ProfileTarget target(Path folder) {
        String database = Postgres.database(folder.getFileName().toString());
        return new ProfileTarget("engines", "test", "redshift", Postgres.settings(PORT, database));
    }

    /** Redshift has a setting for it that PostgreSQL does not know: seen to be asked for, not to be kept. */
    @Override
    @Test
    protected void refusesToWriteWhenOpenedForReading(@TempDir Path folder) {
        assertThatThrownBy(() -> Warehouse.open(target(folder))).hasMessageContaining("parameter \"readonly\"");
    }

    @Test
    void connectsToTheDatabaseOfTheProfile() {
        String name = Postgres.database("it's a?db&x=1 %20");
        ProfileTarget target = new ProfileTarget("engines", "test", "redshift", Postgres.settings(PORT, name));
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            String connected = warehouse.query("the database", "select current_database()", rows -> {
                rows.next();
                return rows.getString(1);
            });
            assertThat(connected).isEqualTo(name);
        }
    }

    @Override
    protected List<TypeName> types() {
        return List.of(
                new TypeName("character varying(20)", new SqlType.Text()),
                new TypeName("super", new SqlType.Document()),
                new TypeName("varbyte", new SqlType.Binary()),
                new TypeName("numeric(8,2)", new SqlType.Exact(8, 2)),
                new TypeName("timestamp with time zone", new SqlType.Timestamp(true)),
                new TypeName("geometry", new SqlType.Other("geometry")));
    }
}
