package org.recce4j.cli;

/** How renderings are written. */
enum RenderFormat {
    TEXT,
    JSONL
}
