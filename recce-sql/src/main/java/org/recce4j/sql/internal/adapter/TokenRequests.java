package org.recce4j.sql.internal.adapter;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** Fetches a token from an OAuth 2.0 token end point (RFC 6749, RFC 8693). No message holds what was sent or received. */
final class TokenRequests {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private TokenRequests() {}

    /** Returns an end point's address. */
    static URI address(Settings settings, String key, String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && ("https".equals(address.getScheme()) || isLocal(address))) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // the same as an address of another kind
        }
        throw settings.invalid(
                key, "\"" + key + "\" has no usable address: it must begin with https:// and name a host");
    }

    private static boolean isLocal(URI address) {
        return "http".equals(address.getScheme())
                && (address.getHost().equals("localhost") || address.getHost().equals("127.0.0.1"));
    }

    /** Returns a form's body. */
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Sends a form and returns a field of the JSON that comes back.
     *
     * @param authorization the value of the header; null for none
     * @throws SqlException CONNECTION when there is no such answer
     */
    static String post(URI address, String form, @Nullable String authorization, String field) {
        return send(address, form, "application/x-www-form-urlencoded", authorization, field);
    }

    /** As {@link #post}, with a body in JSON. */
    static String postJson(URI address, String json, String authorization, String field) {
        return send(address, json, "application/json", authorization, field);
    }

    private static String send(
            URI address, String body, String contentType, @Nullable String authorization, String field) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(request.build(), BodyHandlers.ofString());
            String token = response.statusCode() == 200 ? text(response.body(), field) : null;
            if (token == null) {
                throw failure(address, "the answer has status " + response.statusCode() + " and no token");
            }
            return token;
        } catch (IOException unreachable) {
            throw failure(address, String.valueOf(unreachable.getMessage()), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(address, "it was interrupted", interrupted);
        }
    }

    private static @Nullable String text(String body, String field) {
        try {
            return JsonText.read(body) instanceof Json.Obj object ? object.text(field) : null;
        } catch (IllegalArgumentException noJson) {
            return null;
        }
    }

    private static SqlException failure(URI address, String why) {
        return new SqlException(SqlErrorCode.CONNECTION, message(address, why));
    }

    private static SqlException failure(URI address, String why, Exception cause) {
        return new SqlException(SqlErrorCode.CONNECTION, message(address, why), cause);
    }

    private static String message(URI address, String why) {
        return "Cannot get a token from " + address.getHost() + address.getPath() + ": " + why
                + "; check the address and the credentials of the profile";
    }
}
