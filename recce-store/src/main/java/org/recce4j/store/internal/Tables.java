package org.recce4j.store.internal;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.recce4j.sql.build.Sql;

/** The tables and columns of the store in one schema. */
final class Tables {

    private static final DataType<String> KEY = SQLDataType.VARCHAR.notNull();
    private static final DataType<String> TEXT = SQLDataType.VARCHAR;
    private static final DataType<String> JSON = Sql.nativeText("JSON");

    static final Field<String> RUN_ID = DSL.field(DSL.name("run_id"), KEY);
    static final Field<String> ENVIRONMENT = DSL.field(DSL.name("environment"), KEY);
    static final Field<OffsetDateTime> RUN_AT =
            DSL.field(DSL.name("run_at"), SQLDataType.TIMESTAMPWITHTIMEZONE.notNull());

    static final Field<String> DBT_VERSION = DSL.field(DSL.name("dbt_version"), TEXT);
    static final Field<String> ADAPTER_TYPE = DSL.field(DSL.name("adapter_type"), TEXT);
    static final Field<String> PROJECT_NAME = DSL.field(DSL.name("project_name"), TEXT);
    static final Field<String> GIT_SHA = DSL.field(DSL.name("git_sha"), TEXT);
    static final Field<String> BRANCH = DSL.field(DSL.name("branch"), TEXT);
    static final Field<String> INFO = DSL.field(DSL.name("info"), JSON);

    static final Field<String> UNIQUE_ID = DSL.field(DSL.name("unique_id"), KEY);
    static final Field<String> NAME = DSL.field(DSL.name("name"), TEXT);
    static final Field<String> RESOURCE_TYPE = DSL.field(DSL.name("resource_type"), TEXT);
    static final Field<String> PACKAGE_NAME = DSL.field(DSL.name("package_name"), TEXT);
    static final Field<String> DATABASE_NAME = DSL.field(DSL.name("database_name"), TEXT);
    static final Field<String> SCHEMA_NAME = DSL.field(DSL.name("schema_name"), TEXT);
    static final Field<String> IDENTIFIER = DSL.field(DSL.name("identifier"), TEXT);
    static final Field<String> RELATION_NAME = DSL.field(DSL.name("relation_name"), TEXT);
    static final Field<String> MATERIALIZED = DSL.field(DSL.name("materialized"), TEXT);
    static final Field<String> CHECKSUM = DSL.field(DSL.name("checksum"), TEXT);
    static final Field<String> RAW_CODE = DSL.field(DSL.name("raw_code"), TEXT);
    static final Field<String> COMPILED_CODE = DSL.field(DSL.name("compiled_code"), TEXT);
    static final Field<String> CONFIG = DSL.field(DSL.name("config"), JSON);
    static final Field<String> COLUMNS = DSL.field(DSL.name("columns"), JSON);
    static final Field<String> DETAILS = DSL.field(DSL.name("details"), JSON);

    static final Field<String> NODE_ID = DSL.field(DSL.name("node_id"), KEY);
    static final Field<String> PARENT_ID = DSL.field(DSL.name("parent_id"), KEY);

    static final Field<String> PART = DSL.field(DSL.name("part"), KEY);
    static final Field<String> CONTENT = DSL.field(DSL.name("content"), JSON);

    static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER.notNull());

    static final List<Field<?>> RUN_FIELDS =
            List.of(RUN_ID, ENVIRONMENT, RUN_AT, DBT_VERSION, ADAPTER_TYPE, PROJECT_NAME, GIT_SHA, BRANCH, INFO);
    static final List<Field<?>> NODE_FIELDS = List.of(
            RUN_ID,
            ENVIRONMENT,
            UNIQUE_ID,
            RUN_AT,
            NAME,
            RESOURCE_TYPE,
            PACKAGE_NAME,
            DATABASE_NAME,
            SCHEMA_NAME,
            IDENTIFIER,
            RELATION_NAME,
            MATERIALIZED,
            CHECKSUM,
            RAW_CODE,
            COMPILED_CODE,
            CONFIG,
            COLUMNS,
            DETAILS);
    static final List<Field<?>> LINEAGE_FIELDS = List.of(RUN_ID, ENVIRONMENT, NODE_ID, PARENT_ID);
    static final List<Field<?>> PART_FIELDS = List.of(RUN_ID, PART, CONTENT);

    final Table<Record> runs;
    final Table<Record> nodes;
    final Table<Record> lineage;
    final Table<Record> runParts;
    final Table<Record> schemaVersion;

    Tables(String schema) {
        runs = table(schema, "runs");
        nodes = table(schema, "nodes");
        lineage = table(schema, "lineage");
        runParts = table(schema, "run_parts");
        schemaVersion = table(schema, "schema_version");
    }

    private static Table<Record> table(String schema, String name) {
        return DSL.table(DSL.name(schema, name));
    }
}
