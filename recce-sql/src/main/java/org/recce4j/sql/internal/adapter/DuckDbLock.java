package org.recce4j.sql.internal.adapter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ExternalAccess;

/**
 * The statements that close a database that is read to the rest of the machine: no file but those that the profile and the
 * artifacts name, no address, no further extension, no change of a setting. With open access, what the
 * profile closes itself. Written without jOOQ, which takes a while to load.
 */
final class DuckDbLock {

    private static final String ACCESS = "enable_external_access";
    private static final String CONFIGURATION = "lock_configuration";
    private static final String LOCK = "set lock_configuration = true";

    /** The settings that are made here; the profile's own lists are added to ours. */
    private static final Set<String> SETTINGS = Set.of("allowed_directories", "allowed_paths", ACCESS, CONFIGURATION);

    private static final Dialect DIALECT = new DuckDbDialect();
    private static final List<String> NETWORK = List.of("md:", "motherduck:", "ducklake:");
    private static final List<String> LOCAL = List.of("sqlite:", "duckdb:", "file:");

    private final Json.Obj values;
    private final ExternalAccess external;
    private final Set<String> directories = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();

    private DuckDbLock(Json.Obj values, ExternalAccess external) {
        this.values = values;
        this.external = external;
    }

    /** Returns whether the lock makes a setting itself; DuckDB knows settings in any case. */
    static boolean makes(String setting) {
        return SETTINGS.contains(setting.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a setting locks the others, those of further connections included. */
    static boolean isLock(String setting) {
        return setting.equalsIgnoreCase(CONFIGURATION);
    }

    /** Returns the lock that the profile asks for itself; the rest of the database stays as open as the profile says. */
    static List<String> ofProfile(Settings settings) {
        boolean asked = Stream.of("config_options", "settings")
                .flatMap(key -> settings.values().object(key).fields().entrySet().stream())
                .anyMatch(setting -> isLock(setting.getKey()) && isOn(setting.getValue()));
        return asked ? List.of(LOCK) : List.of();
    }

    private static boolean isOn(Json value) {
        return List.of("true", "1").contains(String.valueOf(value.toPlain()).toLowerCase(Locale.ROOT));
    }

    /** Returns whether a profile names what the network or a catalog of its own is needed for: such a database stays open. */
    static boolean needsNetwork(Json.Obj values) {
        return isNetwork(String.valueOf(values.text("path")))
                || isTrue(values.get("is_ducklake"))
                || values.items("attach").stream().anyMatch(entry -> attachesNetwork((Json.Obj) entry));
    }

    private static boolean attachesNetwork(Json.Obj entry) {
        return isNetwork(String.valueOf(entry.text("path")))
                || "ducklake".equalsIgnoreCase(entry.text("type"))
                || isTrue(entry.get("is_ducklake"));
    }

    private static boolean isNetwork(String path) {
        String start = path.toLowerCase(Locale.ROOT);
        return (start.contains("://") && !start.startsWith("file:"))
                || NETWORK.stream().anyMatch(start::startsWith);
    }

    private static boolean isTrue(Json value) {
        return value instanceof Json.Bool flag && flag.value();
    }

    static List<String> of(Settings settings, ExternalAccess external) {
        DuckDbLock lock = new DuckDbLock(settings.values(), external);
        if (!external.open()) {
            lock.allowNamed(settings.isGiven("external_root"));
        }
        lock.addOwn("allowed_directories", lock.directories);
        lock.addOwn("allowed_paths", lock.files);
        return lock.statements();
    }

    /** By default the root is the working directory, where profiles and keys may lie: only a root that somebody chose is opened. */
    private void allowNamed(boolean rootIsGiven) {
        if (rootIsGiven) {
            directories.add(String.valueOf(values.text("external_root")));
        }
        values.items("attach").forEach(entry -> allow(withoutScheme(String.valueOf(((Json.Obj) entry).text("path")))));
        external.locations().forEach(sql -> DuckDbPaths.in(sql).forEach(this::allow));
    }

    private static String withoutScheme(String path) {
        return LOCAL.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(scheme -> path.substring(scheme.length()))
                .orElse(path);
    }

    /** A path may be a file or a folder; of a pattern, the folders before it. */
    private void allow(String path) {
        String fixed = DuckDbPaths.fixedPart(path);
        directories.add(fixed);
        if (fixed.equals(path)) {
            files.add(path);
        }
    }

    private void addOwn(String setting, Set<String> allowed) {
        values.object("settings").fields().forEach((name, value) -> {
            if (name.equalsIgnoreCase(setting) && value instanceof Json.Arr paths) {
                paths.items().forEach(path -> allowed.add(String.valueOf(path.toPlain())));
            }
        });
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        boolean closes = !external.open() || deniesAccess("settings");
        // options are in force from the start: what may be read cannot be set then
        if (closes && !deniesAccess("config_options")) {
            statements.add("set allowed_directories = " + list(directories));
            statements.add("set allowed_paths = " + list(files));
            statements.add("set enable_external_access = false");
        }
        statements.add(LOCK);
        return statements;
    }

    private boolean deniesAccess(String key) {
        return values.object(key).fields().entrySet().stream()
                .anyMatch(option -> option.getKey().equalsIgnoreCase(ACCESS)
                        && String.valueOf(option.getValue().toPlain()).equalsIgnoreCase("false"));
    }

    private static String list(Set<String> paths) {
        return paths.stream().map(DIALECT::literal).collect(Collectors.joining(", ", "[", "]"));
    }
}
