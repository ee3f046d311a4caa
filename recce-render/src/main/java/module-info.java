/** A Jinja engine, and dbt's {@code ref} and {@code source} on top of it. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the targets of the qualified export are compiled later
module org.recce4j.render {
    requires transitive org.recce4j.model;
    requires org.yaml.snakeyaml;

    exports org.recce4j.render;
    exports org.recce4j.render.jinja;
    exports org.recce4j.render.jinja.modules;
    exports org.recce4j.render.yaml to
            org.recce4j.sql,
            org.recce4j.changes,
            org.recce4j.cli;
}
