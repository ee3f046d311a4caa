/** Keeps project states in tables of the user's own warehouse. */
@org.jspecify.annotations.NullMarked
module org.recce4j.store {
    requires transitive org.recce4j.model;
    requires transitive org.recce4j.sql;
    requires org.jooq;
    requires org.slf4j;

    exports org.recce4j.store;
}
