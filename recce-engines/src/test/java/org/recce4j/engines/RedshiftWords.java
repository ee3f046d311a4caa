package org.recce4j.engines;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts PostgreSQL's functions in place of those of Redshift that PostgreSQL cannot even parse, in the statements that a driver sends;
 * {@link #FUNCTIONS} makes them.
 */
final class RedshiftWords {

    static final List<String> FUNCTIONS = List.of(
            "create or replace function redshift_collate(value text, name text) returns text language sql immutable"
                    + " return value collate \"C\"",
            "create or replace function to_varbyte(value text, format text) returns bytea language sql immutable"
                    + " return convert_to(value, 'UTF8')",
            "create or replace function redshift_regexp_replace(value text, pattern text, replacement text) returns text"
                    + " language sql immutable return regexp_replace(value, pattern, replacement, 'g')");

    private static final int PARSE = 'P';
    private static final int QUERY = 'Q';

    private RedshiftWords() {}

    /** Copies the messages of a connection that has begun. */
    static void translate(DataInputStream in, OutputStream out) throws IOException {
        try {
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                byte[] sent = kind == PARSE || kind == QUERY ? translated(body) : body;
                out.write(ByteBuffer.allocate(1 + Integer.BYTES + sent.length)
                        .put((byte) kind)
                        .putInt(Integer.BYTES + sent.length)
                        .put(sent)
                        .array());
            }
        } catch (EOFException hungUp) {
            // the driver has closed the connection
        }
    }

    private static byte[] translated(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.replace(" collate(", " redshift_collate(")
                .replace("(collate(", "(redshift_collate(")
                .replace("regexp_replace(", "redshift_regexp_replace(")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
