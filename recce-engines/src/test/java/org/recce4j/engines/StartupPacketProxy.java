package org.recce4j.engines;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Lets Redshift's driver talk to PostgreSQL, which refuses a connection that begins with a parameter it does not know.
 * Message formats: PostgreSQL's manual, 54.7.
 */
final class StartupPacketProxy {

    private static final int SSL_REQUEST = 80877103;
    private static final int CANCEL_REQUEST = 80877102;
    private static final int HEADER = 8;
    private static final Set<String> KNOWN = Set.of(
            "user",
            "database",
            "options",
            "client_encoding",
            "DateStyle",
            "TimeZone",
            "extra_float_digits",
            "application_name");

    private final ServerSocket listener;
    private final int postgresPort;

    private StartupPacketProxy(ServerSocket listener, int postgresPort) {
        this.listener = listener;
        this.postgresPort = postgresPort;
    }

    /** Starts one that lives as long as the JVM, and returns its port. */
    static int start(int postgresPort) {
        try {
            StartupPacketProxy proxy =
                    new StartupPacketProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), postgresPort);
            inBackground(proxy::accept);
            return proxy.listener.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            inBackground(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), postgresPort)) {
            // small packets that wait for an acknowledgement cost 40 ms each
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(client.getInputStream());
            byte[] packet = read(in);
            if (code(packet) == SSL_REQUEST) {
                client.getOutputStream().write('N');
                packet = read(in);
            }
            boolean cancel = code(packet) == CANCEL_REQUEST;
            server.getOutputStream().write(cancel ? packet : withKnownParameters(packet));
            inBackground(() -> RedshiftWords.translate(in, server.getOutputStream()));
            // ends when the server closes, which is its answer to a cancel; then the client is closed too
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** A packet with its length in front. */
    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] rest = in.readNBytes(length - Integer.BYTES);
        return ByteBuffer.allocate(length).putInt(length).put(rest).array();
    }

    /** What a packet asks for, or the version of the protocol. */
    private static int code(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(Integer.BYTES);
    }

    private static byte[] withKnownParameters(byte[] packet) {
        String text = new String(packet, HEADER, packet.length - HEADER, StandardCharsets.UTF_8);
        String[] fields = text.split("\0", -1);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            if (KNOWN.contains(fields[i])) {
                kept.append(fields[i]).append('\0').append(fields[i + 1]).append('\0');
            }
        }
        byte[] body = kept.append('\0').toString().getBytes(StandardCharsets.UTF_8);
        int length = HEADER + body.length;
        return ByteBuffer.allocate(length)
                .putInt(length)
                .putInt(code(packet))
                .put(body)
                .array();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException hungUp) {
                // one side has closed, and the other is closed with it
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
