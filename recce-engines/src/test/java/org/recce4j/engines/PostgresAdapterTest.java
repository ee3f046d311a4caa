package org.recce4j.engines;

import java.nio.file.Path;
import java.util.List;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.WarehouseAdapter;
import org.recce4j.testkit.AdapterContract;

class PostgresAdapterTest extends AdapterContract {

    @Override
    protected WarehouseAdapter adapter() {
        return Adapters.builtIn().require("postgres");
    }

    @Override
    protected ProfileTarget target(Path folder) {
        String database = Postgres.database(folder.getFileName().toString());
        return new ProfileTarget("engines", "test", "postgres", Postgres.settings(Postgres.port(), database));
    }

    @Override
    protected List<TypeName> types() {
        return List.of(
                new TypeName("text", new SqlType.Text()),
                new TypeName("character varying(20)", new SqlType.Text()),
                new TypeName("bool", new SqlType.Bool()),
                new TypeName("int4", new SqlType.Exact(10, 0)),
                new TypeName("bigint", SqlType.Exact.BIGINT),
                new TypeName("numeric(8, 2)", new SqlType.Exact(8, 2)),
                new TypeName("numeric", SqlType.Exact.UNBOUNDED),
                new TypeName("double precision", SqlType.Approximate.DOUBLE),
                new TypeName("timestamp(3) with time zone", new SqlType.Timestamp(true)),
                new TypeName("timestamp without time zone", new SqlType.Timestamp(false)),
                new TypeName("jsonb", new SqlType.Document()),
                new TypeName("_int4", new SqlType.Other("_int4")));
    }
}
