/**
 * Python's modules {@code re}, {@code datetime}, {@code pytz}, {@code itertools} and {@code json} for templates, beside the
 * engine: it runs without them, and a caller that gives none away has none. Open {@link
 * org.recce4j.render.jinja.modules.PythonModules}.
 */
package org.recce4j.render.jinja.modules;
