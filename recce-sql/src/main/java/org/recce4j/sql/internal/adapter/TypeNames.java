package org.recce4j.sql.internal.adapter;

import org.recce4j.sql.SqlType;

/** Names of the types that no warehouse writes in a way of its own but for the word. */
final class TypeNames {

    private TypeNames() {}

    static String of(SqlType type, String text, String bool, String binary, String document) {
        if (type instanceof SqlType.Text) {
            return text;
        }
        if (type instanceof SqlType.Bool) {
            return bool;
        }
        if (type instanceof SqlType.Date) {
            return "DATE";
        }
        if (type instanceof SqlType.Time) {
            return "TIME";
        }
        if (type instanceof SqlType.Binary) {
            return binary;
        }
        if (type instanceof SqlType.Document) {
            return document;
        }
        if (type instanceof SqlType.Other other) {
            return other.name();
        }
        throw new AssertionError(type);
    }
}
