package org.recce4j.extract.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.StateInfo;
import org.recce4j.model.Warning;

/** The {@code metadata} of an artifact. */
final class Metadata {

    static final StateInfo NONE = info(Json.Obj.EMPTY, List.of());

    private static final Pattern VERSION = Pattern.compile("/v(\\d+)\\.json$");
    private static final int NEWEST_MANIFEST = 12;
    /** Written by one preview of dbt 2.0 in 2025, before it went back to 12. */
    private static final int PREVIEW_MANIFEST = 20;

    private Metadata() {}

    static StateInfo info(Json.Obj metadata, Collection<String> packages) {
        Fields fields = new Fields(metadata);
        String name = fields.text("project_name");
        String id = fields.text("project_id");
        Instant generatedAt = instant(metadata.text("generated_at"));
        if (generatedAt != null && generatedAt.toString().equals(metadata.text("generated_at"))) {
            fields.take("generated_at");
        }
        return new StateInfo(
                null,
                new StateInfo.Project(name != null || id == null ? name : nameWithMd5(id, packages), id),
                new StateInfo.Invocation(
                        fields.text("invocation_id"),
                        fields.text("dbt_version"),
                        fields.text("dbt_schema_version"),
                        generatedAt),
                fields.text("adapter_type"),
                fields.object("quoting"),
                fields.rest());
    }

    static List<Warning> warnings(Json.Obj metadata) {
        String schema = metadata.text("dbt_schema_version");
        if (schema == null) {
            return List.of(new Warning(
                    "EXTRACT-NO-VERSION",
                    "The manifest names no version; it is read by the fields that it has",
                    "$.metadata.dbt_schema_version"));
        }
        Matcher version = VERSION.matcher(schema);
        if (version.find() && isUnknown(version.group(1))) {
            return List.of(new Warning(
                    "EXTRACT-NEWER-VERSION",
                    "The manifest has version " + version.group(1) + ", the newest known one is " + NEWEST_MANIFEST
                            + "; it is read by the fields that it has",
                    "$.metadata.dbt_schema_version"));
        }
        return List.of();
    }

    private static boolean isUnknown(String digits) {
        return digits.length() > 3
                || (Integer.parseInt(digits) > NEWEST_MANIFEST && Integer.parseInt(digits) != PREVIEW_MANIFEST);
    }

    /** Before dbt 1.6 the project's name is known only by its MD5. */
    private static @Nullable String nameWithMd5(String id, Collection<String> packages) {
        return packages.stream()
                .filter(name -> md5(name).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
