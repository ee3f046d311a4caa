package org.recce4j.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** JDBC drivers that do not come with the command: the jars of a folder. */
final class DriverFolder {

    private DriverFolder() {}

    /** The folder that needs no option. */
    static Path standard(Host host) {
        return host.home().resolve(".recce4j").resolve("drivers");
    }

    /** Returns a class loader of the drivers that come with the command and those of the folder that needs no option. */
    static ClassLoader standardLoader(Host host) {
        return loader(standard(host), false);
    }

    /**
     * Returns a class loader of the folder's jars; it lives as long as the process. Its parent is the process's context class
     * loader.
     *
     * @param required whether the folder has to be there
     */
    static ClassLoader loader(Path folder, boolean required) {
        ClassLoader parent = Thread.currentThread().getContextClassLoader();
        if (!Files.isDirectory(folder)) {
            if (required) {
                throw new CliException("Cannot use --drivers \"" + folder
                        + "\": there is no folder of that name; create it and put the driver jars in it");
            }
            return parent;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = url(jars.get(i));
            }
            return new URLClassLoader(urls, parent);
        } catch (IOException failure) {
            throw new CliException("Cannot read the drivers of \"" + folder + "\": " + failure, failure);
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
