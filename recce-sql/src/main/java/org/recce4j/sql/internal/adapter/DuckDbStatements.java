package org.recce4j.sql.internal.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.build.Sql;

/**
 * What a connection begins with, in dbt-duckdb's order: extensions, secrets, attached databases, settings. Extensions are
 * loaded and never installed: that is a download, and the user's to decide.
 */
final class DuckDbStatements {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    /** In a session that reads, we set them. */
    private static final List<String> ACCESS_MODES = List.of("read_only", "read_write");

    /** Each of these keeps some other setting from being changed after it. */
    private static final List<String> LAST = List.of(
            "allowed_directories",
            "allowed_paths",
            "enable_external_access",
            "motherduck_saas_mode",
            "lock_configuration");

    private final List<String> statements = new ArrayList<>();
    private final Settings settings;

    private DuckDbStatements(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns the statements.
     *
     * @param later tells the settings that {@link DuckDbLock} makes, which follows
     */
    static List<String> of(Settings settings, Access access, Predicate<String> later) {
        DuckDbStatements made = new DuckDbStatements(settings);
        settings.values().items("extensions").forEach(made::load);
        settings.given("secrets").forEach(secret -> made.secret((Json.Obj) secret));
        settings.values().items("attach").forEach(entry -> made.attach((Json.Obj) entry, access));
        settings.values().object("settings").fields().entrySet().stream()
                .filter(setting -> !setting.getKey().equals("motherduck_token"))
                .filter(setting -> !later.test(setting.getKey()))
                .sorted(Comparator.comparing(
                        setting -> LAST.indexOf(setting.getKey().toLowerCase(Locale.ROOT))))
                .forEach(setting ->
                        made.add("set {0} = {1}", DSL.name(setting.getKey()), made.value(setting.getValue())));
        return made.statements;
    }

    private void add(String template, QueryPart... parts) {
        // jOOQ takes a while to load, and most profiles need none of this
        statements.add(Sql.text(Sql.builder(new DuckDbDialect()).query(template, parts)));
    }

    private void load(Json extension) {
        String name = extension instanceof Json.Obj object ? object.text("name") : text(extension);
        if (name == null) {
            throw settings.invalid("extensions", "an entry of \"extensions\" has no \"name\"; add it");
        }
        add("load {0}", DSL.name(name));
    }

    private void secret(Json.Obj secret) {
        List<QueryPart> options = new ArrayList<>();
        secret.fields().forEach((name, value) -> {
            if (!List.of("name", "persistent", "storage").contains(name) && value != Json.Null.INSTANCE) {
                options.add(option("secrets", name, value));
            }
        });
        boolean persistent = secret.get("persistent") instanceof Json.Bool flag && flag.value();
        String name = secret.text("name");
        String storage = secret.text("storage");
        add(
                "create or replace {0} secret {1} {2} ({3})",
                DSL.keyword(persistent ? "persistent" : "temporary"),
                DSL.name(name == null ? "__default_" + secret.text("type") : name),
                storage == null ? Sql.raw("") : DSL.sql("in {0}", DSL.name(storage)),
                DSL.list(options));
    }

    private void attach(Json.Obj entry, Access access) {
        List<QueryPart> options = new ArrayList<>();
        String type = entry.text("type");
        if (type != null) {
            options.add(DSL.sql("type {0}", DSL.inline(type)));
        }
        String secret = entry.text("secret");
        if (secret != null) {
            options.add(DSL.sql("secret {0}", DSL.name(secret)));
        }
        boolean readOnly = entry.get("read_only") instanceof Json.Bool flag && flag.value();
        if (readOnly || access == Access.READ) {
            options.add(DSL.sql("read_only"));
        }
        entry.object("options").fields().forEach((name, value) -> {
            if (access == Access.WRITE || !ACCESS_MODES.contains(name.toLowerCase(Locale.ROOT))) {
                options.add(option("attach", name, value));
            }
        });
        String alias = entry.text("alias");
        add(
                "attach if not exists {0} {1} {2}",
                DSL.inline(String.valueOf(entry.text("path"))),
                alias == null ? Sql.raw("") : DSL.sql("as {0}", DSL.name(alias)),
                options.isEmpty() ? Sql.raw("") : DSL.sql("({0})", DSL.list(options)));
    }

    /** The name of an option is a word of the statement: nothing else may stand there. */
    private QueryPart option(String key, String name, Json value) {
        if (!WORD.matcher(name).matches()) {
            throw settings.invalid(
                    key, "an entry of \"" + key + "\" has the option \"" + name + "\", which is no name of an option");
        }
        return DSL.sql("{0} {1}", DSL.keyword(name.toLowerCase(Locale.ROOT)), value(value));
    }

    private QueryPart value(Json value) {
        if (value instanceof Json.Arr list) {
            return DSL.sql(
                    "[{0}]", DSL.list(list.items().stream().map(this::value).toList()));
        }
        if (value instanceof Json.Obj map) {
            List<QueryPart> entries = new ArrayList<>();
            for (Map.Entry<String, Json> entry : map.fields().entrySet()) {
                entries.add(DSL.sql("{0}: {1}", DSL.inline(entry.getKey()), value(entry.getValue())));
            }
            // a brace of our own in a template would be jOOQ's
            return DSL.sql("map {0}{1}{2}", Sql.raw("{"), DSL.list(entries), Sql.raw("}"));
        }
        return DSL.inline(text(value));
    }

    private static @Nullable String text(Json value) {
        return value == Json.Null.INSTANCE ? null : String.valueOf(value.toPlain());
    }
}
