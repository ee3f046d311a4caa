/** What a change did to the data: checks in the warehouse, and a report. */
@org.jspecify.annotations.NullMarked
module org.recce4j.diff {
    requires transitive org.recce4j.model;
    requires transitive org.recce4j.render;
    requires transitive org.recce4j.changes;
    requires transitive org.recce4j.sql;
    requires org.jooq;
    requires org.slf4j;

    exports org.recce4j.diff;
    exports org.recce4j.diff.result;
}
