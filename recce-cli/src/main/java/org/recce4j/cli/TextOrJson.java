package org.recce4j.cli;

/** The formats of a command that prints text for people or JSON. */
enum TextOrJson {
    TEXT,
    JSON
}
