/** Small project states and golden artifacts for tests. */
@org.jspecify.annotations.NullMarked
module org.recce4j.fixtures {
    requires transitive org.recce4j.model;

    exports org.recce4j.fixtures;
}
