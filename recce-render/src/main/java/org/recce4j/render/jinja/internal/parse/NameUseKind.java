package org.recce4j.render.jinja.internal.parse;

enum NameUseKind {
    LOAD,
    STORE,
    PARAMETER
}
