package org.recce4j.sql.internal.adapter;

/** Members of a JSONPath. */
final class JsonPaths {

    private JsonPaths() {}

    /** Returns a member by its name in double quotes, as BigQuery's functions read it. */
    static String member(String name) {
        return ".\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Returns a member in brackets and single quotes, as Spark's functions read it. */
    static String bracketed(String name) {
        if (name.indexOf('\'') >= 0) {
            throw new IllegalArgumentException("Cannot look for the field \"" + name
                    + "\" of a document on this warehouse: its paths have no way to write a single quote");
        }
        return "['" + name + "']";
    }
}
