package org.recce4j.sql.internal.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;

/** How dialects find out where a session is. */
final class PlaceQueries {

    private static final String LABEL = "the query for the place of the session";
    private static final Pattern HOST = Pattern.compile(".*://([^/;?]+).*");

    private PlaceQueries() {}

    /**
     * Asks the server.
     *
     * @param query a row for each database that it reaches: its name, and what tells it from all others; NULL if the connection's address
     *     does, an empty text if nothing does
     */
    static Optional<Place> byQuery(QueryRunner session, String query) {
        return session.query(LABEL, query, rows -> {
            Map<String, String> databases = new HashMap<>();
            while (rows.next()) {
                String identity = rows.getString(2);
                databases.put(rows.getString(1), identity == null ? address(rows) : identity);
            }
            return databases.containsValue("") ? Optional.empty() : Optional.of(new Place(databases));
        });
    }

    /** Without a name behind it, each connection has a database in memory of its own. */
    private static String address(ResultSet rows) throws SQLException {
        String url = url(rows);
        return url.endsWith(":") || url.endsWith(":memory:") ? "" : url;
    }

    /** Takes the host of the connection, where one host is one place and says no more of itself. */
    static Optional<Place> byHost(QueryRunner session) {
        return session.query(LABEL, "select 1", rows -> host(rows).map(host -> new Place(Map.of("", host))));
    }

    private static Optional<String> host(ResultSet rows) throws SQLException {
        Matcher host = HOST.matcher(url(rows));
        return host.matches() ? Optional.of(host.group(1)) : Optional.empty();
    }

    private static String url(ResultSet rows) throws SQLException {
        return Objects.requireNonNullElse(
                rows.getStatement().getConnection().getMetaData().getURL(), "");
    }
}
