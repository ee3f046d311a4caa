package org.recce4j.render.jinja.internal.runtime;

/** What a block is made of. */
public interface BlockDefinition extends TreePart {

    LocalNames names();

    Executable body();
}
