package org.recce4j.cli;

/** The formats of a query's rows. */
enum QueryFormat {
    TABLE,
    JSON,
    CSV
}
