/**
 * dbt's files to a {@link org.recce4j.model.ProjectState}.
 *
 * <ol>
 *   <li>{@link org.recce4j.extract.Artifacts} says where the files of one dbt run are;
 *   <li>an {@link org.recce4j.extract.ArtifactReader} reads the manifest in one pass, then the catalog, and lays the
 *       catalog's columns onto the nodes;
 *   <li>what cannot be read throws an {@link org.recce4j.extract.ArtifactException} whose
 *       {@link org.recce4j.extract.ArtifactErrorCode} says why.
 * </ol>
 */
package org.recce4j.extract;
