/**
 * The command line {@code recce}: parsing, wiring and formatting; whatever it does is a call that a host can make.
 *
 * <ol>
 *   <li>{@link org.recce4j.cli.Main} parses the arguments and turns failures into one line and an exit code;
 *   <li>a command reads states by a {@code StateResolver} and connects by {@code ConnectionOptions};
 *   <li>the result goes to standard output, everything else to standard error.
 * </ol>
 */
package org.recce4j.cli;
