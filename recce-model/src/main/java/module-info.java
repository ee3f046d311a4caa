/** Immutable records of a dbt project, JSON values and the ports that other modules implement. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the targets of the qualified exports are compiled later
module org.recce4j.model {
    requires transitive static org.jspecify;
    requires com.fasterxml.jackson.core;

    exports org.recce4j.model;
    exports org.recce4j.model.text;
    exports org.recce4j.model.stream to
            org.recce4j.extract,
            org.recce4j.store,
            org.recce4j.diff;
    exports org.recce4j.model.lexer to
            org.recce4j.sql;
    exports org.recce4j.model.print to
            org.recce4j.changes,
            org.recce4j.diff,
            org.recce4j.cli;
}
