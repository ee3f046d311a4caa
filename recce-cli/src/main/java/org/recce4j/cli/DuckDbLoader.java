package org.recce4j.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Loads DuckDB's driver so that it takes its native library from a cache. The driver unpacks the library into the temporary folder
 * whenever it finds it as a resource; otherwise it asks for the library by name. So this loader defines the driver's classes
 * itself, hides the resource, and answers the name. Without a usable cache it hides nothing.
 */
final class DuckDbLoader extends URLClassLoader {

    private static final String PACKAGE = "org.duckdb.";
    private static final String RESOURCE = "libduckdb_java.so_";
    private static final String LIBRARY = "duckdb_java";

    private final ClassLoader application;
    private final LibraryCache cache;
    private @Nullable Path library;

    private DuckDbLoader(ClassLoader application, LibraryCache cache) {
        super(new URL[0], application);
        this.application = application;
        this.cache = cache;
    }

    /** Returns a loader that opens no file before a class of the driver is asked for. It lives as long as the process. */
    static ClassLoader of(Host host) {
        return new DuckDbLoader(DuckDbLoader.class.getClassLoader(), LibraryCache.of(host));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (getURLs().length == 0) {
            addURL(jarOf(name));
        }
        return super.findClass(name);
    }

    private URL jarOf(String name) throws ClassNotFoundException {
        URL resource = application.getResource(name.replace('.', '/') + ".class");
        try {
            if (resource != null && resource.openConnection() instanceof JarURLConnection jar) {
                return jar.getJarFileURL();
            }
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL resource = super.getResource(name);
        if (resource == null || !name.startsWith(RESOURCE)) {
            return resource;
        }
        library = cache.find(resource);
        return library == null ? resource : null;
    }

    @Override
    protected @Nullable String findLibrary(String name) {
        return name.equals(LIBRARY) && library != null ? library.toString() : super.findLibrary(name);
    }
}
