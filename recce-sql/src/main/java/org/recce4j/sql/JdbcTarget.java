package org.recce4j.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.internal.profile.HiddenValues;
import org.recce4j.sql.internal.profile.Redaction;

/**
 * The parameters with which a driver connects. It contains secrets: {@link #toString} hides the values of the properties.
 * Immutable.
 */
public final class JdbcTarget {

    /** Replaces a secret whenever a target is shown. */
    public static final String HIDDEN = "********";

    private final String url;
    private final String driver;
    private final String place;
    private final @Nullable String driverClass;
    private final Map<String, String> properties;
    private final Map<String, Supplier<String>> fetched;
    private final Set<String> secrets;
    private final HiddenValues hiddenEverywhere;
    private final HiddenValues hiddenInMessages;
    private final List<String> statements;
    private final List<String> lockStatements;
    private final boolean readOnly;
    private final boolean inProcess;
    private final boolean releasedWhenIdle;
    private final int connectRetries;

    private JdbcTarget(Builder builder) {
        this.url = builder.url;
        this.driver = builder.driver;
        this.place = builder.place == null ? builder.url : builder.place;
        this.driverClass = builder.driverClass;
        this.properties = Collections.unmodifiableMap(new TreeMap<>(builder.properties));
        this.fetched = Collections.unmodifiableMap(new TreeMap<>(builder.fetched));
        this.secrets = Set.copyOf(builder.secrets);
        this.hiddenEverywhere = HiddenValues.of(builder.hiddenEverywhere);
        this.hiddenInMessages = HiddenValues.of(builder.hiddenInMessages());
        this.statements = List.copyOf(builder.statements);
        this.lockStatements = List.copyOf(builder.lockStatements);
        this.readOnly = builder.readOnly;
        this.inProcess = builder.inProcess;
        this.releasedWhenIdle = builder.releasedWhenIdle;
        this.connectRetries = builder.connectRetries;
    }

    /**
     * Returns a builder.
     *
     * @param url the JDBC URL; a password in it is hidden whenever the URL is shown
     * @param driver the Maven coordinates of a driver, for the message if there is none on the path
     */
    public static Builder builder(String url, String driver) {
        return new Builder(url, driver);
    }

    /** Returns the JDBC URL for the driver. */
    public String url() {
        return url;
    }

    /** Returns the JDBC URL for people, with secrets hidden. */
    public String shownUrl() {
        return hiddenEverywhere.hideValues(Redaction.value(url));
    }

    /** Returns the Maven coordinates of a driver. */
    public String driver() {
        return driver;
    }

    /** Returns the name of the database for messages, with secrets hidden; by default the URL. */
    public String place() {
        return hiddenEverywhere.hideValues(Redaction.value(place));
    }

    /** Returns the class of a driver that does not recognise its URL without the properties; null for other drivers. */
    public @Nullable String driverClass() {
        return driverClass;
    }

    /**
     * Returns the connection properties in order of their names, with secrets, but without those that are fetched on
     * connecting.
     */
    public Map<String, String> properties() {
        return properties;
    }

    /**
     * Returns the connection properties, and fetches those that have to be fetched, such as a token for a refresh token.
     *
     * @throws SqlException CONNECTION if that fails
     */
    public Map<String, String> fetchedProperties() {
        Map<String, String> all = new TreeMap<>(properties);
        fetched.forEach((name, value) -> all.put(name, value.get()));
        return all;
    }

    /** Returns whether another target connects in the same way, so that one session serves both. */
    public boolean connectsAs(JdbcTarget other) {
        return url.equals(other.url)
                && properties.equals(other.properties)
                && fetched.keySet().equals(other.fetched.keySet())
                && statements.equals(other.statements)
                && lockStatements.equals(other.lockStatements);
    }

    /** Returns the connection properties for people, with secrets hidden, in order of their names. */
    public Map<String, String> shownProperties() {
        Map<String, String> shown = new TreeMap<>();
        properties.forEach((name, value) -> shown.put(name, hiddenEverywhere.hideValues(Redaction.value(value))));
        fetched.keySet().forEach(name -> shown.put(name, HIDDEN));
        secrets.forEach(name -> shown.put(name, HIDDEN));
        return shown;
    }

    /**
     * Returns a text, such as a driver's message that repeats a property or a statement, with the secrets of this target and
     * passwords in URLs and connection strings hidden.
     */
    public String withoutSecrets(String text) {
        return hiddenInMessages.hide(text);
    }

    /** Returns the statements that a new connection begins with. They can contain secrets. */
    public List<String> statements() {
        return statements;
    }

    /**
     * Returns the statements that lock a database in this process once all connections of a session are made; empty if it
     * stays unlocked. After them, no setting can be changed.
     */
    public List<String> lockStatements() {
        return lockStatements;
    }

    /** Returns whether connections are set to refuse writing. */
    public boolean readOnly() {
        return readOnly;
    }

    /** Returns whether the database lives in this process, so that connections are cheap. */
    public boolean inProcess() {
        return inProcess;
    }

    /**
     * Returns whether no connection is kept between statements, because an open one keeps other processes from writing.
     * Otherwise the first connection stays open, and a database in memory lives as long as it.
     */
    public boolean releasedWhenIdle() {
        return releasedWhenIdle;
    }

    /** Returns how often connecting is retried. */
    public int connectRetries() {
        return connectRetries;
    }

    @Override
    public String toString() {
        return "JdbcTarget[" + shownUrl() + ", properties=" + shownProperties().keySet() + "]";
    }

    /** Builds a {@link JdbcTarget}; not thread-safe. */
    public static final class Builder {

        private final String url;
        private final String driver;
        private @Nullable String place;
        private @Nullable String driverClass;
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final Map<String, Supplier<String>> fetched = new LinkedHashMap<>();
        private final Set<String> secrets = new LinkedHashSet<>();
        private final Set<String> hiddenEverywhere = new LinkedHashSet<>();
        private final Set<String> hidden = new LinkedHashSet<>();
        private final List<String> statements = new ArrayList<>();
        private final List<String> lockStatements = new ArrayList<>();
        private boolean readOnly;
        private boolean inProcess;
        private boolean releasedWhenIdle;
        private int connectRetries;

        private Builder(String url, String driver) {
            this.url = url;
            this.driver = driver;
        }

        /** Sets the name of the database for messages, if the URL does not tell it. */
        public Builder place(String text) {
            place = text;
            return this;
        }

        /** Sets the class of a driver that does not recognise its URL without the properties. */
        public Builder driverClass(String name) {
            driverClass = name;
            return this;
        }

        /** Sets a property; does nothing if the value is null. */
        public Builder property(String name, @Nullable Object value) {
            if (value != null) {
                properties.put(name, value.toString());
            }
            return this;
        }

        /** Sets a property that is never shown; does nothing if the value is null. */
        public Builder secret(String name, @Nullable String value) {
            if (value != null) {
                properties.put(name, value);
                secrets.add(name);
            }
            return this;
        }

        /** Sets a secret property whose value is fetched whenever a connection is made. */
        public Builder fetched(String name, Supplier<String> value) {
            fetched.put(name, value);
            return this;
        }

        /** Adds values that messages do not repeat, such as a password inside a statement. */
        public Builder hidden(Collection<String> values) {
            hidden.addAll(values);
            return this;
        }

        /** Adds values that are hidden in the URL, the properties and messages. */
        public Builder hiddenEverywhere(Collection<String> values) {
            hiddenEverywhere.addAll(values);
            return this;
        }

        /** Adds a statement that a new connection begins with. */
        public Builder statement(String sql) {
            statements.add(sql);
            return this;
        }

        /** Adds a statement that locks a database in this process. */
        public Builder lockStatement(String sql) {
            lockStatements.add(sql);
            return this;
        }

        /** Sets whether connections refuse writing. */
        public Builder readOnly(boolean flag) {
            readOnly = flag;
            return this;
        }

        /** Declares that the database lives in this process. */
        public Builder inProcess() {
            inProcess = true;
            return this;
        }

        /** Sets whether no connection is kept between statements. */
        public Builder releasedWhenIdle(boolean flag) {
            releasedWhenIdle = flag;
            return this;
        }

        /** Sets how often connecting is retried; negative numbers count as 0. */
        public Builder connectRetries(int count) {
            connectRetries = Math.max(0, count);
            return this;
        }

        private Set<String> hiddenInMessages() {
            Set<String> all = new LinkedHashSet<>(hiddenEverywhere);
            all.addAll(hidden);
            secrets.forEach(name -> all.add(properties.getOrDefault(name, "")));
            return all;
        }

        /** Returns the target. */
        public JdbcTarget build() {
            return new JdbcTarget(this);
        }
    }
}
