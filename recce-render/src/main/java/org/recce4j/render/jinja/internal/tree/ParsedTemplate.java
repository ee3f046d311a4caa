package org.recce4j.render.jinja.internal.tree;

import java.util.Set;
import org.recce4j.render.jinja.internal.runtime.CompiledTemplate;

/**
 * A template as it was parsed. Immutable.
 *
 * @param compiled what runs
 * @param freeNames the names that it reads and does not set, and what it reads of names, such as {@code a.b}; sorted
 * @param calls what it calls, in order
 * @param compared what it compares
 */
public record ParsedTemplate(
        CompiledTemplate compiled, Set<String> freeNames, CallArguments calls, ComparedValues compared) {}
