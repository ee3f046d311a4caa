package org.recce4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.print.TerminalText;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Credentials;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Shows what a profile resolves to. */
@Command(
        name = "profile",
        description = "Show the target that a profile resolves to, and its connection.",
        footer = {"", "Secrets are shown as ********, unless --show-secrets is given."})
final class ProfileCommand implements Callable<Integer> {

    @Option(names = "--show-secrets", description = "Show passwords, tokens and keys in plain text.")
    private boolean showSecrets;

    @Option(names = "--check", description = "Connect, and show how long it takes.")
    private boolean check;

    private final FormatOption<TextOrJson> format = new FormatOption<>(TextOrJson.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private ConnectionOptions connection;

    private final Host host;

    ProfileCommand(Host host) {
        this.host = host;
        this.connection = new ConnectionOptions(host);
    }

    @Override
    public Integer call() {
        ProfileTarget target = connection.profileTarget();
        Credentials credentials = Credentials.of(target);
        Json.Obj values = showSecrets ? credentials.values() : hidden(credentials.withoutSecrets());
        Adapters adapters = connection.adapters();
        JdbcTarget jdbc = jdbc(target, adapters);
        Duration elapsed = check ? connect(target, adapters) : null;
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(json(target, values, jdbc, elapsed), out);
        } else {
            text(target, values, jdbc, elapsed, out);
        }
        out.flush();
        Output.data(text.toString(), host.out());
        return ExitCode.OK;
    }

    /** A profile that dbt reads is shown even when no connection can be made of it, which is said; a check fails. */
    private @Nullable JdbcTarget jdbc(ProfileTarget target, Adapters adapters) {
        try {
            return adapters.require(target.type()).jdbc(target, Access.READ);
        } catch (SqlException unusable) {
            if (check) {
                throw unusable;
            }
            host.note("warning: recce cannot connect with this target: " + unusable.getMessage());
            return null;
        }
    }

    private Map<String, String> properties(JdbcTarget jdbc) {
        Map<String, String> shown = new TreeMap<>(showSecrets ? jdbc.properties() : jdbc.shownProperties());
        shown.replaceAll((name, value) -> hidden(value));
        return shown;
    }

    private String url(JdbcTarget jdbc) {
        return hidden(showSecrets ? jdbc.url() : jdbc.shownUrl());
    }

    private Json.Obj hidden(Json.Obj values) {
        Json.Obj.Builder hidden = Json.Obj.builder();
        values.fields().forEach((name, value) -> hidden.put(hidden(name), hidden(value)));
        return hidden.build();
    }

    private Json hidden(Json value) {
        if (value instanceof Json.Obj object) {
            return hidden(object);
        }
        if (value instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream().map(this::hidden).toList());
        }
        return value instanceof Json.Str text ? new Json.Str(hidden(text.value())) : value;
    }

    /** As dbt, which hides the values of secret environment variables wherever they are. */
    private String hidden(String text) {
        String hidden = text;
        if (showSecrets) {
            return hidden;
        }
        for (Map.Entry<String, String> variable : connection.environment().entrySet()) {
            if (variable.getKey().startsWith("DBT_ENV_SECRET")
                    && !variable.getValue().isEmpty()) {
                hidden = hidden.replace(variable.getValue(), JdbcTarget.HIDDEN)
                        .replace(TerminalText.line(variable.getValue()), JdbcTarget.HIDDEN);
            }
        }
        return hidden;
    }

    private static Duration connect(ProfileTarget target, Adapters adapters) {
        long started = System.nanoTime();
        try (Warehouse warehouse = Warehouse.builder(target).adapters(adapters).open()) {
            warehouse.query("the check of the connection", "select 1", rows -> rows.next());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private Json json(ProfileTarget target, Json.Obj values, @Nullable JdbcTarget jdbc, @Nullable Duration elapsed) {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("format", "recce4j.profile/1")
                .put("profile", hidden(target.profile()))
                .put("target", hidden(target.target()))
                .put("type", hidden(target.type()))
                .put("values", values)
                .put(
                        "jdbc",
                        jdbc == null
                                ? null
                                : Json.Obj.builder()
                                        .put("url", url(jdbc))
                                        .put("properties", properties(jdbc))
                                        .build());
        if (elapsed != null) {
            json.put("check", Map.of("elapsed_ms", elapsed.toMillis()));
        }
        return json.build();
    }

    private void text(
            ProfileTarget target,
            Json.Obj values,
            @Nullable JdbcTarget jdbc,
            @Nullable Duration elapsed,
            PrintWriter out) {
        line("profile", hidden(target.profile()), out);
        line("target", hidden(target.target()), out);
        line("type", hidden(target.type()), out);
        values.fields().forEach((name, value) -> {
            if (value != Json.Null.INSTANCE) {
                line("  " + name, value instanceof Json.Str text ? text.value() : JsonText.write(value), out);
            }
        });
        if (jdbc != null) {
            line("url", url(jdbc), out);
            properties(jdbc).forEach((name, value) -> line("  " + name, value, out));
        }
        if (elapsed != null) {
            line("check", "connected and ran a query in " + elapsed.toMillis() + " ms", out);
        }
    }

    private static void line(String name, String value, PrintWriter out) {
        Output.line(String.format(Locale.ROOT, "%-40s %s", name, value), out);
    }
}
