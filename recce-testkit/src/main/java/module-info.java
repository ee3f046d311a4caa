/** Contract tests for every interface of recce4j, and fixtures. */
@org.jspecify.annotations.NullMarked
module org.recce4j.testkit {
    requires transitive org.recce4j.model;
    requires transitive org.recce4j.extract;
    requires transitive org.recce4j.render;
    requires transitive org.recce4j.sql;
    requires transitive org.recce4j.store;
    requires transitive org.recce4j.changes;
    requires transitive org.recce4j.diff;
    requires transitive org.recce4j.fixtures;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;

    exports org.recce4j.testkit;

    // JUnit calls the package-private test methods
    opens org.recce4j.testkit to
            org.junit.platform.commons;
}
