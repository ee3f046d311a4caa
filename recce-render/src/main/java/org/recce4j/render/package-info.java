/**
 * SQL templates to SQL text, over one project state.
 *
 * <ol>
 *   <li>{@link org.recce4j.render.ModelRenderer} is made of a {@link org.recce4j.model.ProjectState};
 *   <li>it gives {@code ref} and {@code source} to the engine of {@link org.recce4j.render.jinja};
 *   <li>and answers with a {@link org.recce4j.render.Rendering}: the SQL text, or why there is none, with a
 *       {@link org.recce4j.render.RenderErrorCode}.
 * </ol>
 *
 * <p>{@link org.recce4j.render.ProjectFiles} are the variables and flags of dbt_project.yml files.
 */
package org.recce4j.render;
