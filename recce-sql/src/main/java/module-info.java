/** dbt profiles, SQL dialects and JDBC execution. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the targets of the qualified export are compiled later
module org.recce4j.sql {
    requires transitive org.recce4j.model;
    requires transitive org.recce4j.render;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires java.net.http;
    requires org.jooq;
    requires org.slf4j;

    uses java.sql.Driver;

    exports org.recce4j.sql;
    exports org.recce4j.sql.introspect;
    exports org.recce4j.sql.build to
            org.recce4j.store,
            org.recce4j.diff,
            org.recce4j.bench;
}
