/** The command line. */
@org.jspecify.annotations.NullMarked
module org.recce4j.cli {
    requires org.recce4j.model;
    requires org.recce4j.extract;
    requires org.recce4j.render;
    requires org.recce4j.sql;
    requires org.recce4j.store;
    requires org.recce4j.changes;
    requires org.recce4j.diff;
    requires info.picocli;
    requires java.sql;

    // --version names the drivers found
    uses java.sql.Driver;

    // picocli sets the fields of commands
    opens org.recce4j.cli to
            info.picocli;
}
