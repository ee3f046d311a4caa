/**
 * Text on its way out: one escaping function per target, which every writer uses. For siblings only.
 *
 * <p>All targets but CSV first show what a reader would not see or what moves other characters: {@code \n}, {@code \r} and
 * {@code \t} for line breaks and tabs, and a code such as {@code \u001b} or {@code \U000e0001}, as Python writes them, for
 * every other control, format and line-separating character, unpaired surrogates and letters without a glyph. Backslashes
 * are not doubled there. JSON is for programs and has its own escapes.
 */
package org.recce4j.model.print;
