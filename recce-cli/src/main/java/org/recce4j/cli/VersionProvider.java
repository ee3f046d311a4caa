package org.recce4j.cli;

import java.security.CodeSource;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.recce4j.model.print.TerminalText;
import picocli.CommandLine;

/** What {@code --version} says: our version, the JVM, and the JDBC drivers found. */
final class VersionProvider implements CommandLine.IVersionProvider {

    private final Host host;

    VersionProvider(Host host) {
        this.host = host;
    }

    @Override
    public String[] getVersion() {
        List<String> lines = new ArrayList<>();
        lines.add("recce4j " + versionOf(VersionProvider.class));
        lines.add("Java " + Runtime.version());
        ClassLoader loader = DriverFolder.standardLoader(host);
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            lines.add(TerminalText.line("driver " + driver.getClass().getName() + " of " + jarOf(driver.getClass())));
        }
        // on the module path the driver is found twice: as a module, and by DuckDbLoader
        return lines.stream().distinct().toArray(String[]::new);
    }

    /** A jar on the class path says it in its manifest, one on the module path in its descriptor. */
    private static String versionOf(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        if (version == null && type.getModule().isNamed()) {
            version = type.getModule().getDescriptor().rawVersion().orElse(null);
        }
        return Objects.requireNonNullElse(version, "of unknown version");
    }

    /** Drivers do not agree on how to tell their version; the name of their jar does. */
    private static String jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String location =
                source == null ? "an unknown place" : source.getLocation().getPath();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
