package org.recce4j.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/**
 * What {@code recce profile} prints. Secrets are hidden already.
 *
 * @param url the JDBC URL; null if recce cannot connect
 * @param properties the properties of the connection
 * @param elapsed how long the check of the connection took; null if there was none
 */
record ShownProfile(
        String profile,
        String target,
        String type,
        Json.Obj values,
        @Nullable String url,
        Map<String, String> properties,
        @Nullable Duration elapsed) {

    Json toJson() {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("format", "recce4j.profile/1")
                .put("profile", profile)
                .put("target", target)
                .put("type", type)
                .put("values", values)
                .put("jdbc", jdbc());
        if (elapsed != null) {
            json.put("check", Map.of("elapsed_ms", elapsed.toMillis()));
        }
        return json.build();
    }

    private Json.@Nullable Obj jdbc() {
        return url == null
                ? null
                : Json.Obj.builder()
                        .put("url", url)
                        .put("properties", properties)
                        .build();
    }

    void write(PrintWriter out) {
        line("profile", profile, out);
        line("target", target, out);
        line("type", type, out);
        values.fields().forEach((name, value) -> {
            if (value != Json.Null.INSTANCE) {
                line("  " + name, value instanceof Json.Str text ? text.value() : JsonText.write(value), out);
            }
        });
        if (url != null) {
            line("url", url, out);
            properties.forEach((name, value) -> line("  " + name, value, out));
        }
        if (elapsed != null) {
            line("check", "connected and ran a query in " + elapsed.toMillis() + " ms", out);
        }
    }

    private static void line(String name, String value, PrintWriter out) {
        Output.line(String.format(Locale.ROOT, "%-40s %s", name, value), out);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return "ShownProfile[" + profile + ", " + target + "]";
    }
}
