/** Reads dbt artifacts of any version into a {@code ProjectState}. */
@org.jspecify.annotations.NullMarked
module org.recce4j.extract {
    requires transitive org.recce4j.model;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;

    exports org.recce4j.extract;
}
