package org.recce4j.cli;

import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import picocli.CommandLine;

/** What {@code --version} says: our version, the JVM, and the JDBC drivers found. */
final class Version implements CommandLine.IVersionProvider {

    Version() {}

    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development build");
        List<String> lines = new ArrayList<>();
        lines.add("recce4j " + version);
        lines.add("Java " + Runtime.version());
        for (Driver driver : ServiceLoader.load(Driver.class)) {
            lines.add("driver " + driver.getClass().getName() + " " + driver.getMajorVersion() + "."
                    + driver.getMinorVersion());
        }
        return lines.toArray(String[]::new);
    }
}
