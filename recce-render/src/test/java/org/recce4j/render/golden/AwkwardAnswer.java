package org.recce4j.render.golden;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Rendering;

/** What dbt made of a node: a text, or only the text's hash where dbt's own macros wrote in it, or an error. */
record AwkwardAnswer(Json.Obj json) {

    /** Returns whether macros of dbt or its adapter took part. */
    boolean needsMacrosOfDbt() {
        return Boolean.TRUE.equals(json.get("needs_dbt_macros").toPlain());
    }

    /** Returns what differs in a rendering; null if it is equal. */
    @Nullable
    String difference(Rendering rendering) {
        if (rendering instanceof Rendering.NeedsWarehouse
                && !json.items("unanswered").isEmpty()) {
            return null;
        }
        Json.Obj error = json.object("error");
        String message = error.text("message");
        if (message != null) {
            return sameFailure(rendering, message)
                    ? null
                    : "expected failure " + error.toPlain() + "\nbut was " + rendering;
        }
        if (!(rendering instanceof Rendering.Rendered rendered)) {
            return "expected text " + json.toPlain() + "\nbut was " + rendering;
        }
        String sql = rendered.sql();
        boolean isSame = json.text("sha256") == null
                ? sql.equals(json.text("text"))
                : sha256(sql).equals(json.text("sha256"));
        return isSame ? null : "expected " + json.toPlain() + "\nbut was\n" + sql;
    }

    private static boolean sameFailure(Rendering rendering, String message) {
        if (rendering instanceof Rendering.Failed failed) {
            return failed.message().equals(message);
        }
        return rendering instanceof Rendering.MissingInput missing
                && missing.message().equals(message);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException failure) {
            throw new AssertionError(failure);
        }
    }
}
