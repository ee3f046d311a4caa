package org.recce4j.sql;

import java.util.Map;

/**
 * What a driver needs to connect. Holds secrets: {@link #toString} hides the properties' values.
 *
 * @param url the JDBC URL, free of secrets
 * @param properties the connection properties
 * @param driver the Maven coordinates of a driver, for the message when none is on the path
 */
public record JdbcTarget(String url, Map<String, String> properties, String driver) {

    public JdbcTarget {
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "JdbcTarget[" + url + ", properties=" + properties.keySet() + "]";
    }
}
