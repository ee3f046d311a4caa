package org.recce4j.cli;

/** The formats of commands that have no other. */
enum TextOrJson {
    TEXT,
    JSON
}
