/**
 * Finds the changes between two project states from their artifacts, without querying a warehouse.
 *
 * <ol>
 *   <li>A {@link org.recce4j.changes.ChangeDetector} compares two states, with their {@link
 *   org.recce4j.render.ProjectFiles} if
 *       there are any, and returns a {@link org.recce4j.changes.ChangeSet} of {@link org.recce4j.changes.NodeChange}s;
 *   <li>the set returns the {@link org.recce4j.changes.Impact}s and both lineages as a {@link
 *   org.recce4j.changes.LineageDiff}, and
 *       writes itself as text, Markdown and JSON; the lineage draws itself in Mermaid and DOT.
 * </ol>
 *
 * <p>A {@link org.recce4j.changes.NodeSelector} picks nodes by dbt's syntax, for a
 * {@link org.recce4j.changes.SelectionRequest}.
 *
 * <p>Errors are a {@link org.recce4j.changes.ChangesException} or a {@link org.recce4j.changes.SelectionException} with a
 * {@link org.recce4j.changes.ChangesErrorCode}.
 */
package org.recce4j.changes;
