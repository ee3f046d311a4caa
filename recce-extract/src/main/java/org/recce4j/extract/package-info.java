/**
 * Reads dbt's artifacts into a {@link org.recce4j.model.ProjectState}.
 *
 * <ol>
 *   <li>{@link org.recce4j.extract.Artifacts} are the files of one dbt run;
 *   <li>an {@link org.recce4j.extract.ArtifactReader} reads the manifest in one pass, then the catalog, and adds the
 *   catalog's columns to the nodes;
 *   <li>failures are an {@link org.recce4j.extract.ArtifactException} with an {@link org.recce4j.extract.ArtifactErrorCode}.
 * </ol>
 */
package org.recce4j.extract;
