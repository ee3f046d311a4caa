/** What changed between two project states, by their artifacts, and which nodes an expression selects. */
@org.jspecify.annotations.NullMarked
module org.recce4j.changes {
    requires transitive org.recce4j.model;
    requires transitive org.recce4j.render;

    exports org.recce4j.changes;
}
