package org.recce4j.sql.internal.profile;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of databases that dbt-duckdb 1.11 derives from paths, which it reads as Python's urlparse reads URLs. */
final class DuckDbNames {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);

    private DuckDbNames() {}

    /** Returns the name; empty if the path has none. */
    static String database(String path) {
        if (path.equals(":memory:")) {
            return "memory";
        }
        String file = fileName(pathOf(path));
        if (isMotherDuck(path)) {
            String name = withoutExtension(file);
            return name.isEmpty() ? "my_db" : name;
        }
        if (scheme(path).equals("ducklake")) {
            return pathOf(withoutExtension(file));
        }
        // as DuckDB: what stands before the first dot that is not at the beginning
        String name = file.replaceFirst("^[.]+", "");
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static boolean isMotherDuck(String path) {
        String scheme = scheme(path);
        return scheme.equals("md") || scheme.equals("motherduck");
    }

    private static String scheme(String path) {
        Matcher url = SCHEME.matcher(path);
        return url.matches() ? url.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** What is left of a URL without its scheme, host, query and fragment. */
    private static String pathOf(String url) {
        Matcher withScheme = SCHEME.matcher(url);
        String rest = (withScheme.matches() ? withScheme.group(2) : url).replaceFirst("(?s)[?#].*", "");
        return rest.startsWith("//") ? rest.substring(2).replaceFirst("^[^/]*", "") : rest;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the name before its last dot, unless only dots stand before that one. */
    private static String withoutExtension(String file) {
        int dot = file.lastIndexOf('.');
        boolean hasExtension = dot > 0 && !file.substring(0, dot).chars().allMatch(letter -> letter == '.');
        return hasExtension ? file.substring(0, dot) : file;
    }
}
