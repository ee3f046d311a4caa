package org.recce4j.render.jinja.internal.parse;

record NameEvent(NameUseKind kind, String name, boolean isConditional) {}
