/**
 * The template language Jinja, without dbt: Jinja2 3.1.6's syntax and meaning, with Python 3.11's values.
 *
 * <ol>
 *   <li>A caller builds a {@link org.recce4j.render.jinja.Jinja} with the functions, filters, values and tags that templates can use,
 *       or takes the standard one;
 *   <li>it parses a text once, to a {@link org.recce4j.render.jinja.Template}, and renders it with variables: plain Java values, or
 *       {@link org.recce4j.render.jinja.TemplateObject}s that decide what they show; functions receive {@link
 *       org.recce4j.render.jinja.Arguments};
 *   <li>a failure is a {@link org.recce4j.render.jinja.TemplateException} with the name and message of Jinja2's exception, line and
 *       column, and a {@link org.recce4j.render.jinja.TemplateErrorCode}; {@link org.recce4j.render.jinja.RenderLimits} limit
 *       what one rendering can use.
 * </ol>
 *
 * <p>{@code docs/jinja.md} lists everything that is supported, and the few differences from Jinja2.
 */
package org.recce4j.render.jinja;
