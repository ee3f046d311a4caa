/**
 * Tests to inherit, for whoever implements an interface of recce4j.
 *
 * <ol>
 *   <li>A subclass of a contract gives the implementation and inherits its tests:
 *       {@link org.recce4j.testkit.ArtifactReaderContract}, {@link org.recce4j.testkit.ModelRendererContract},
 *       {@link org.recce4j.testkit.AdapterContract}, {@link org.recce4j.testkit.QueryRunnerContract},
 *       {@link org.recce4j.testkit.MetadataStoreContract}, {@link org.recce4j.testkit.ChangeDetectorContract},
 *       {@link org.recce4j.testkit.CheckContract}, {@link org.recce4j.testkit.ReportWriterContract};
 *   <li>{@link org.recce4j.fixtures.States} makes small project states, {@link org.recce4j.fixtures.TwoEnvironments} the
 *       tables of two environments beside them.
 * </ol>
 */
package org.recce4j.testkit;
