package org.recce4j.testkit;

import java.nio.file.Path;
import java.util.List;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.WarehouseAdapter;

class DuckDbAdapterTest extends AdapterContract {

    @Override
    protected WarehouseAdapter adapter() {
        return Adapters.builtIn().require("duckdb");
    }

    @Override
    protected ProfileTarget target(Path folder) {
        return ProfileTarget.duckDb(folder.resolve("test.duckdb").toString());
    }

    @Override
    protected List<TypeName> types() {
        return List.of(
                new TypeName("VARCHAR", new SqlType.Text()),
                new TypeName("BOOLEAN", new SqlType.Bool()),
                new TypeName("INTEGER", new SqlType.Exact(10, 0)),
                new TypeName("DECIMAL(8,2)", new SqlType.Exact(8, 2)),
                new TypeName("DOUBLE", SqlType.Approximate.DOUBLE),
                new TypeName("DATE", new SqlType.Date()),
                new TypeName("TIMESTAMP WITH TIME ZONE", new SqlType.Timestamp(true)),
                new TypeName("DECIMAL(8,2)[]", new SqlType.Other("DECIMAL(8,2)[]")),
                new TypeName("STRUCT(a INTEGER)", new SqlType.Other("STRUCT(a INTEGER)")));
    }
}
