/**
 * The template language Jinja, without dbt: Jinja2 3.1's syntax and meaning.
 *
 * <ol>
 *   <li>A caller builds a {@link org.recce4j.render.jinja.Jinja} of the functions and filters that templates may use;
 *   <li>a template is cut into tokens, parsed into a tree, and evaluated over the caller's variables; a function is
 *       called with {@link org.recce4j.render.jinja.Arguments};
 *   <li>what a template cannot do throws a {@link org.recce4j.render.jinja.TemplateException} with line and column and
 *       a {@link org.recce4j.render.jinja.TemplateErrorCode}.
 * </ol>
 *
 * <p>Supported today: text, {@code {{ expressions }}}, {@code {# comments #}}, {@code raw}, white space control; in
 * expressions literals, lists, dicts, names, attributes, items, calls, filters, {@code ~ + == != and or not}, inline
 * {@code if}. Other tags are refused by name.
 */
package org.recce4j.render.jinja;
