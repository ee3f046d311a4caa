package org.recce4j.store.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonReader;
import org.recce4j.model.text.JsonText;

/**
 * A document as texts that every warehouse holds and no literal has to escape: JSON, compressed by zlib, which adds a checksum
 * (RFC 1950), in Base64, cut into parts.
 */
final class Packed {

    /** Below the 65,535 bytes of a Redshift text. */
    static final int PART_LENGTH = 60_000;

    private static final int FAST = 3;

    private Packed() {}

    static List<String> pack(Json.Obj content) {
        byte[] text = escaped(JsonText.write(content)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 2 + 64);
        Deflater deflater = new Deflater(FAST);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        String packed = Base64.getEncoder().encodeToString(bytes.toByteArray());
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < packed.length(); from += PART_LENGTH) {
            parts.add(packed.substring(from, Math.min(packed.length(), from + PART_LENGTH)));
        }
        return parts;
    }

    /**
     * Returns the document of all its parts in order.
     *
     * @throws IllegalArgumentException when they are damaged
     */
    static Json.Obj unpack(String packed, JsonReader json) {
        byte[] bytes = Base64.getDecoder().decode(packed);
        ByteArrayOutputStream text = new ByteArrayOutputStream(bytes.length * 4);
        try (InflaterOutputStream out = new InflaterOutputStream(text)) {
            out.write(bytes);
            out.finish();
        } catch (IOException damaged) {
            throw new IllegalArgumentException("it is not what was compressed: " + damaged.getMessage(), damaged);
        }
        if (json.read(text.toString(StandardCharsets.UTF_8)) instanceof Json.Obj content) {
            return content;
        }
        throw new IllegalArgumentException("it is no JSON object");
    }

    /** Half a surrogate pair, which dbt may write, has no UTF-8 form; within JSON it can be escaped. */
    private static String escaped(String json) {
        return Surrogates.replaceLone(json, half -> String.format(Locale.ROOT, "\\u%04x", (int) half));
    }
}
