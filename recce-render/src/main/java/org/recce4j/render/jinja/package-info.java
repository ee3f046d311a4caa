/**
 * The template language Jinja, without dbt: Jinja2 3.1.6's syntax and meaning, with Python 3.11's values.
 *
 * <ol>
 *   <li>A caller builds a {@link org.recce4j.render.jinja.Jinja} of the functions, filters, values and tags that templates may
 *       use, or takes the standard one;
 *   <li>a text becomes a {@link org.recce4j.render.jinja.Template}, once, which is rendered over variables: plain Java values,
 *       or {@link org.recce4j.render.jinja.TemplateObject}s that show what they want to; a function is called with {@link
 *       org.recce4j.render.jinja.Arguments};
 *   <li>what a template cannot do throws a {@link org.recce4j.render.jinja.TemplateException} with Jinja2's class and message,
 *       line and column, and a {@link org.recce4j.render.jinja.TemplateErrorCode}; {@link
 *       org.recce4j.render.jinja.RenderLimits} bound what one may do.
 * </ol>
 *
 * <p>{@code docs/jinja.md} lists all that there is, and the few things that are otherwise.
 */
package org.recce4j.render.jinja;
