package org.recce4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        Adapters adapters = connection.adapters();
        ShownProfile shown = shown(target, jdbc(target, adapters), adapters);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(shown.toJson(), out);
        } else {
            shown.write(out);
        }
        out.flush();
        Output.data(text.toString(), host.out());
        return ExitCode.OK;
    }

    private ShownProfile shown(ProfileTarget target, @Nullable JdbcTarget jdbc, Adapters adapters) {
        Credentials credentials = Credentials.of(target);
        SecretVariables secrets = new SecretVariables(showSecrets ? Map.of() : connection.environment());
        Map<String, String> properties = new TreeMap<>();
        if (jdbc != null) {
            properties.putAll(showSecrets ? jdbc.properties() : jdbc.shownProperties());
            properties.replaceAll((name, value) -> secrets.hidden(value));
        }
        return new ShownProfile(
                secrets.hidden(target.profile()),
                secrets.hidden(target.target()),
                secrets.hidden(target.type()),
                secrets.hidden(showSecrets ? credentials.values() : credentials.withoutSecrets()),
                jdbc == null ? null : secrets.hidden(showSecrets ? jdbc.url() : jdbc.shownUrl()),
                properties,
                check ? connect(target, adapters) : null);
    }

    /** Warns if recce cannot connect with a profile that dbt reads, and shows the rest of it; with --check, this is an error. */
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

    private static Duration connect(ProfileTarget target, Adapters adapters) {
        long started = System.nanoTime();
        try (Warehouse warehouse = Warehouse.builder(target).adapters(adapters).open()) {
            warehouse.query("the check of the connection", "select 1", rows -> rows.next());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
