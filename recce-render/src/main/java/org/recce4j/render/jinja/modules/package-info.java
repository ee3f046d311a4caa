/**
 * Python's modules {@code re}, {@code datetime}, {@code pytz}, {@code itertools} and {@code json} for templates. The
 * engine runs without them, and templates see only those that the caller passes on. Start with {@link
 * org.recce4j.render.jinja.modules.PythonModules}.
 */
package org.recce4j.render.jinja.modules;
