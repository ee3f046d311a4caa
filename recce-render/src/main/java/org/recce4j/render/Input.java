package org.recce4j.render;

/**
 * Something that a template reads and artifacts do not contain. Immutable.
 *
 * @param kind what it is
 * @param name the variable's, environment variable's or attribute's name; of a relation, its name for people
 */
public record Input(Kind kind, String name) implements Comparable<Input> {

    /** The kinds of inputs. */
    public enum Kind {
        /** A variable of dbt, read by {@code var}. */
        VAR,
        /** An environment variable, read by {@code env_var}. */
        ENV_VAR,
        /** An attribute of {@code target}. */
        TARGET,
        /** A command line flag of dbt, read from {@code flags}. */
        FLAG,
        /** Whether a relation exists, or what its columns are. */
        RELATION,
        /** The rows of a query. */
        QUERY
    }

    @Override
    public int compareTo(Input other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? name.compareTo(other.name) : byKind;
    }
}
