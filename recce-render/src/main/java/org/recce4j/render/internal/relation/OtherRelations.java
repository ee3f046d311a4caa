package org.recce4j.render.internal.relation;

import java.util.List;
import java.util.Map;

/** The relations of the adapters that only write names in another way (their sources, 2026-08). */
final class OtherRelations {

    /** Adapters whose names are in backticks. */
    private static final List<String> BACKTICK = List.of("clickhouse", "starrocks", "mysql", "doris", "hive", "impala");

    /** Adapters whose names have no database. */
    private static final List<String> WITHOUT_DATABASE =
            List.of("clickhouse", "starrocks", "oracle", "mysql", "doris", "hive", "impala");

    /** Adapters that do not alias the subquery of a limited relation. */
    private static final List<String> WITHOUT_ALIAS = List.of("athena", "clickhouse", "trino", "sqlserver");

    private static final Map<String, String> NAMES = Map.of(
            "athena", "Athena",
            "clickhouse", "ClickHouse",
            "fabric", "Fabric",
            "oracle", "Oracle",
            "sqlserver", "SQLServer",
            "starrocks", "StarRocks",
            "synapse", "Synapse",
            "trino", "Trino",
            "materialize", "Materialize",
            "risingwave", "RisingWave");

    private OtherRelations() {}

    /** Returns the class of an adapter; dbt's base class with the adapter's name if it is not known. */
    static RelationClass of(String adapterType) {
        RelationTraits traits = traits(adapterType);
        return switch (adapterType) {
            case "materialize", "risingwave" -> new PostgresRelations(traits, 63);
            case "sqlserver", "fabric", "synapse" -> new TransactSqlRelations(traits, adapterType.equals("fabric"));
            case "oracle" -> new OracleRelations(traits);
            default -> new RelationClass(traits);
        };
    }

    private static RelationTraits traits(String adapterType) {
        String name = NAMES.getOrDefault(adapterType, capitalized(adapterType));
        RelationTraits.Builder traits =
                RelationTraits.builder(name + "Relation", "dbt.adapters." + adapterType + ".relation");
        if (BACKTICK.contains(adapterType)) {
            traits.quoteCharacter("`");
        }
        if (WITHOUT_DATABASE.contains(adapterType)) {
            traits.includes(name + "IncludePolicy", false, adapterType.equals("oracle"));
        }
        if (adapterType.equals("oracle")) {
            traits.quotes("OracleQuotePolicy", false, true);
        }
        return WITHOUT_ALIAS.contains(adapterType) ? traits.withoutAlias().build() : traits.build();
    }

    private static String capitalized(String adapterType) {
        return adapterType.isEmpty()
                ? "Base"
                : AdapterCase.upper(adapterType.substring(0, 1)) + adapterType.substring(1);
    }

    /** Oracle has no {@code limit}. */
    private static final class OracleRelations extends RelationClass {

        OracleRelations(RelationTraits traits) {
            super(traits);
        }

        @Override
        String limited(RelationValue relation, long limit) {
            String where = limit == 0 ? "1 = 0 and rownum < 1" : "rownum <= " + limit;
            return "(select * from " + relation.render() + " where " + where + ")";
        }

        @Override
        String ephemeralName(String name) {
            return "dbt__cte__" + name + "__";
        }
    }

    /** SQL Server and its relatives have {@code top} in place of {@code limit}, and escape a quote inside a name. */
    private static final class TransactSqlRelations extends RelationClass {

        private final boolean usesBrackets;

        TransactSqlRelations(RelationTraits traits, boolean usesBrackets) {
            super(traits);
            this.usesBrackets = usesBrackets;
        }

        @Override
        String quoted(RelationValue relation, String part) {
            String mark = relation.quoteCharacter();
            return usesBrackets ? "[" + part.replace("]", "]]") + "]" : mark + part.replace(mark, mark + mark) + mark;
        }

        @Override
        String limited(RelationValue relation, long limit) {
            String rows = limit == 0
                    ? "* from " + relation.render() + " where 1=0"
                    : "TOP " + limit + " * from " + relation.render();
            return "(select " + rows + ")" + limitAlias(relation);
        }
    }
}
