/**
 * Renders SQL templates against one project state.
 *
 * <ol>
 *   <li>{@link org.recce4j.render.ModelRenderer} is created from a {@link org.recce4j.model.ProjectState};
 *   <li>it adds {@code ref} and {@code source} to the engine of {@link org.recce4j.render.jinja};
 *   <li>it returns a {@link org.recce4j.render.Rendering}: the SQL text, or the reason why there is none, with a
 *       {@link org.recce4j.render.RenderErrorCode}.
 * </ol>
 *
 * <p>{@link org.recce4j.render.ProjectFiles} contains the variables and flags of dbt_project.yml files.
 */
package org.recce4j.render;
