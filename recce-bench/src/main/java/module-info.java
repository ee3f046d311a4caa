/** JMH benchmarks. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings({"requires-automatic", "module"}) // JMH has no module descriptor
module org.recce4j.bench {
    requires org.recce4j.model;
    requires org.recce4j.extract;
    requires org.recce4j.render;
    requires org.recce4j.changes;
    requires org.recce4j.sql;
    requires org.recce4j.store;
    requires org.recce4j.diff;
    requires org.recce4j.fixtures;
    requires duckdb.jdbc;
    requires org.postgresql.jdbc;
    requires embedded.postgres;
    requires org.jooq;
    requires com.fasterxml.jackson.databind;
    requires jmh.core;
    requires jdk.management;
}
