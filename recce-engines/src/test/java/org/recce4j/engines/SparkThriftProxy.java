package org.recce4j.engines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Executors;

/**
 * Lets Databricks' driver, in its Thrift mode, talk to a Spark Thrift server. Bridged are the Authorization header, the
 * protocol version of OpenSession both ways, the result's schema, which the driver expects in each FetchResults and Spark
 * gives by a call of its own, and the kind of operation that the driver leaves out when it cancels.
 */
final class SparkThriftProxy {

    private static final HexFormat HEX = HexFormat.of();

    // an i32 field on the wire: type 08, the field's id, the value
    private static final String CLIENT_IS_DATABRICKS = "080001fffffff9";
    private static final String CLIENT_IS_HIVE_8 = "08000100000007";
    private static final String SERVER_IS_HIVE_8 = "08000200000007";
    private static final String SERVER_IS_DATABRICKS = "0800020000a501";
    private static final String UNKNOWN_OPERATION = "08000200000008";
    private static final String EXECUTE_STATEMENT = "08000200000000";

    /** Behind the version and the name's length. */
    private static final int NAME = 8;

    private static final int FIELD_HEADER = 3;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI spark;

    private SparkThriftProxy(URI spark) {
        this.spark = spark;
    }

    /** Starts one that lives as long as the JVM, and returns its port. */
    static int start(URI spark) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", new SparkThriftProxy(spark)::handle);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (!exchange.getRequestMethod().equals("POST")) {
                // the driver looks for end points of OAuth
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] reply = answer(request);
            exchange.getResponseHeaders().set("Content-Type", "application/x-thrift");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(byte[] request) throws IOException, InterruptedException {
        return switch (name(request)) {
            case "OpenSession" ->
                replaced(
                        call(replaced(request, CLIENT_IS_DATABRICKS, CLIENT_IS_HIVE_8)),
                        SERVER_IS_HIVE_8,
                        SERVER_IS_DATABRICKS);
            case "CancelOperation", "CloseOperation" -> call(replaced(request, UNKNOWN_OPERATION, EXECUTE_STATEMENT));
            case "FetchResults" -> withSchema(call(request), call(metadataRequest(request)));
            default -> call(request);
        };
    }

    private byte[] call(byte[] message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(spark)
                .header("Content-Type", "application/x-thrift")
                .header("Authorization", "Basic dG9rZW46eA==")
                .POST(BodyPublishers.ofByteArray(message))
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).body();
    }

    private static String name(byte[] message) {
        return new String(message, NAME, nameLength(message), StandardCharsets.US_ASCII);
    }

    private static int nameLength(byte[] message) {
        return ByteBuffer.wrap(message).getInt(Integer.BYTES);
    }

    /** Where the struct of arguments, or of results, begins. */
    private static int body(byte[] message) {
        return NAME + nameLength(message) + Integer.BYTES;
    }

    /** GetResultSetMetadata for the operation of a FetchResults: {1: request {1: handle}}. */
    private static byte[] metadataRequest(byte[] fetch) {
        int handle = body(fetch) + FIELD_HEADER + FIELD_HEADER;
        ByteBuffer in = ByteBuffer.wrap(fetch).position(handle);
        skipStruct(in);
        byte[] call = "GetResultSetMetadata".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEX.parseHex("80010001"));
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(call.length).array());
        out.writeBytes(call);
        out.writeBytes(HEX.parseHex("00000000" + "0c0001" + "0c0001"));
        out.write(fetch, handle, in.position() - handle);
        out.writeBytes(HEX.parseHex("0000"));
        return out.toByteArray();
    }

    /** Adds field 1281, the schema, marked as by columns, at the end of the struct in {0: reply}. */
    private static byte[] withSchema(byte[] reply, byte[] metadata) {
        int schema = body(metadata) + FIELD_HEADER;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(reply, 0, reply.length - 2);
        out.writeBytes(HEX.parseHex("0c0501"));
        out.write(metadata, schema, metadata.length - 2 - schema);
        out.writeBytes(HEX.parseHex("08050100000001" + "00" + "0000"));
        return out.toByteArray();
    }

    private static void skipStruct(ByteBuffer in) {
        for (byte type = in.get(); type != 0; type = in.get()) {
            in.getShort();
            switch (type) {
                case 2, 3 -> in.get();
                case 6 -> in.getShort();
                case 8 -> in.getInt();
                case 4, 10 -> in.getLong();
                case 11 -> in.position(in.getInt() + in.position());
                case 12 -> skipStruct(in);
                default -> throw new IllegalStateException("thrift type " + type);
            }
        }
    }

    private static byte[] replaced(byte[] message, String from, String to) {
        byte[] old = HEX.parseHex(from);
        byte[] now = HEX.parseHex(to);
        for (int i = 0; i + old.length <= message.length; i++) {
            if (Arrays.equals(message, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(now, 0, message, i, now.length);
                break;
            }
        }
        return message;
    }
}
