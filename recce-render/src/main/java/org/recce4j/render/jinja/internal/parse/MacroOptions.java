package org.recce4j.render.jinja.internal.parse;

/**
 * How macros are written.
 *
 * @param prefix put before the name of each macro that a template defines
 * @param typedParameters whether a parameter may have a type, such as {@code name: list[str]}, which means nothing
 */
public record MacroOptions(String prefix, boolean typedParameters) {

    public static final MacroOptions DEFAULT = new MacroOptions("", false);
}
