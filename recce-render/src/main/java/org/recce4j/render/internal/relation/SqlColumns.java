package org.recce4j.render.internal.relation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of dbt-postgres 1.11, dbt-redshift 1.11, whose class is dbt's base class, and of adapters without a class of their own. */
final class SqlColumns extends ColumnClass {

    /** PostgreSQL's own names of types, which dbt does not use. */
    private static final Map<String, String> LONG_NAMES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("bpchar", "character"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"));

    private final boolean isPostgres;
    private final boolean splitsTypes;

    private SqlColumns(String name, ColumnBehaviour rules, boolean isPostgres, boolean splitsTypes) {
        super(name, "Column", rules);
        this.isPostgres = isPostgres;
        this.splitsTypes = splitsTypes;
    }

    static ColumnClass postgres(ColumnBehaviour rules) {
        return new SqlColumns("PostgresColumn", rules, true, true);
    }

    static ColumnClass redshift(ColumnBehaviour rules) {
        return new SqlColumns("Column", rules, false, true);
    }

    static ColumnClass other(ColumnBehaviour rules) {
        return new SqlColumns("Column", rules, false, false);
    }

    /** A text without a size stays one. */
    @Override
    @Nullable
    Object dataType(ColumnValue column) {
        String type = isPostgres ? column.lowerType() : "";
        boolean isUnsized = type.equals("character varying") && column.field("char_size") == null;
        return type.equals("text") || isUnsized ? column.dtype() : super.dataType(column);
    }

    @Override
    ColumnValue ofWarehouse(String column, String type) {
        if (!splitsTypes) {
            return of(column, type);
        }
        SizedType sized = SizedType.ofAny(type);
        String name = LONG_NAMES.getOrDefault(AdapterCase.lower(sized.name()), sized.name());
        return of(column, new SizedType(name, sized.size(), sized.precision(), sized.scale()));
    }

    @Override
    String repr(ColumnValue column) {
        return rules().printsType() ? column.withType("Column") : column.withAllFields();
    }
}
